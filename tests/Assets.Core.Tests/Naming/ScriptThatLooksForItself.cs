using Assets.Core.Naming;
using Assets.Core.Tests.Pipeline;

namespace Assets.Core.Tests.Naming;

/// <summary>What the scripts of real libraries say, as they are published.</summary>
public sealed class ScriptThatLooksForItself : IDisposable
{
    private readonly PipelineSite site = new();

    public void Dispose() => site.Dispose();

    [Theory]
    // CKEditor 4.22
    [InlineData("lib/ckeditor/ckeditor.js", @"var a=/(^|.*[\\\/])ckeditor\.js(?:\?.*|;.*)?$/i,g={};")]
    // Cesium 1.1xx
    [InlineData("lib/cesium/Cesium.js", @"var r=/((?:.*\/)|^)Cesium\.js(?:\?|\#|$)/;")]
    // MathJax 2.7
    [InlineData(
        "lib/mathjax/MathJax.js",
        @"var o=""MathJax"";var b=document.getElementsByTagName(""script"");var f=new RegExp(""(^|/)""+o+""\\.js(\\?.*)?$"");for(q in b)(b[q].src||"""").match(f)"
    )]
    // Prism 1.30
    [InlineData(
        "lib/prism/plugins/autoloader/prism-autoloader.min.js",
        @"var i=Prism.util.currentScript(),t=/\bplugins\/autoloader\/prism-autoloader\.(?:min\.)?js(?:\?[^\r\n/]*)?$/i"
    )]
    [InlineData(
        "js/prism.js",
        @"var i=Prism.util.currentScript(),c=/(^|\/)[\w-]+\.(?:min\.)?js(?:\?[^\r\n/]*)?$/i,p=i.src.replace(c,'$1components/')"
    )]
    // BTCPay Server
    [InlineData("modal/btcpay.js", @"var scriptSrcRegex = /\/modal\/btcpay\.js(\?v=.*)?$/;")]
    public void Keeps_its_name(string path, string script)
    {
        site.With(path, script);
        Assert.Equal(path, site.Kept());
        Assert.Equal(KeptNameReason.OwnName, site.Run().KeptName(path).Reason);
    }

    [Theory]
    [InlineData("pdf.js", "pdf.worker.js")]
    [InlineData("pdf.min.js", "pdf.worker.min.js")]
    public void Keeps_the_names_that_it_makes_of_its_own(string own, string made)
    {
        site.WithFiles("lib/pdf/" + made, "lib/pdf/other.js", "lib/pdf/pdf.sandbox.js", "lib/pdf.worker.js")
            .With(
                "lib/pdf/" + own,
                @"var t=document?.currentScript?.src;t&&(w=t.replace(/(\.(?:min\.)?js)(\?.*)?$/i,"".worker$1$2""))"
            );
        Assert.Equal($"lib/pdf/{own} lib/pdf/{made}", site.Kept());
    }

    [Theory]
    // What bundlers write to find the folder that they were loaded from.
    [InlineData(
        @"var s=document.currentScript.src;e.p=s.replace(/^blob:/,'').replace(/#.*$/,'').replace(/\?.*$/,'').replace(/\/[^\/]+$/,'/');e.u=i=>i+'.js'"
    )]
    [InlineData(@"var s=document.createElement('script');s.src=x;var isScript=/\.js$/.test(x)")]
    public void Is_not_every_script_that_loads_others(string script)
    {
        site.With("main.js", script);
        Assert.Equal("", site.Kept());
    }
}
