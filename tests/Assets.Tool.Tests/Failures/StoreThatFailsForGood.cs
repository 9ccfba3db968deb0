using Amazon.S3.Model;
using Assets.Storage.Tests.Servers;
using Assets.Tool.Tests.Harness;

namespace Assets.Tool.Tests.Failures;

/// <summary>
/// One diagnostic with the fact, the cause and the remedy, in bounded time; the earlier release stays whole, and the new
/// one is not recorded.
/// </summary>
[Collection(CephServer.Collection)]
public sealed class StoreThatFailsForGood(CephServer ceph)
{
    /// <summary>With the retries and the time limit of these tests each takes seconds.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(503, "SlowDown", "the store asked to send fewer requests, also after several repetitions")]
    [InlineData(500, "InternalError", "the store cannot be reached or failed, also after several repetitions")]
    [InlineData(403, "AccessDenied", "do not allow it")]
    [InlineData(403, "RequestTimeTooSkewed", "the clock of this machine differs too much")]
    [InlineData(403, "QuotaExceeded", "the store is full or the quota is reached")]
    [InlineData(507, "InsufficientStorage", "the store is full or the quota is reached")]
    [InlineData(400, "ExpiredToken", "missing, wrong or expired")]
    public async Task WhenObjectsAreStored(int status, string code, string cause)
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, $"good/{status}/{code}");
        var puts = 0;
        await using var proxy = await Breakage.BeforeAsync(
            ceph,
            (context, proxy) =>
                Breakage.IsPut(context) && Interlocked.Increment(ref puts) > 3
                    ? Breakage.ErrorAsync(context, status, code)
                    : proxy.ForwardAsync(context)
        );
        await FailsAsync(upload, await upload.RunAsync(proxy.Url), cause, $"({status} {code}");
    }

    [Fact]
    public async Task ByNeverAnswering()
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, "good/silent");
        var requests = 0;
        await using var proxy = await Breakage.BeforeAsync(
            ceph,
            (context, _) =>
            {
                Interlocked.Increment(ref requests);
                return Breakage.NeverAsync(context);
            }
        );
        var run = await upload.RunAsync(proxy.Url, retries: 3);
        Assert.Equal(1, requests);
        await FailsAsync(upload, run, "cannot be reached", "(nothing was sent or received for 2 seconds)");
    }

    [Fact]
    public async Task ByAPolicyThatAllowsToReadOnly()
    {
        const string Policy = """
            { "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Principal": "*", "Action": "s3:PutObject",
              "Resource": "arn:aws:s3:::tests/good/policy/*" }] }
            """;
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, "good/policy");
        using var client = ceph.Client();
        await client.PutBucketPolicyAsync(CephServer.Bucket, Policy, TestContext.Current.CancellationToken);
        try
        {
            await FailsAsync(upload, await upload.RunAsync(), "do not allow it", "(403 AccessDenied");
        }
        finally
        {
            await client.DeleteBucketPolicyAsync(
                new DeleteBucketPolicyRequest { BucketName = CephServer.Bucket },
                TestContext.Current.CancellationToken
            );
        }
    }

    [Fact]
    public async Task ForWrongCredentials()
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, "good/credentials");
        var variables = CephUpload.Variables;
        variables["AWS_SECRET_ACCESS_KEY"] = "planted-secret";
        await using var tool = upload.Start(variables: variables);
        var run = await tool.EndAsync();
        await FailsAsync(upload, run, "missing, wrong or expired", "(403 SignatureDoesNotMatch");
        Assert.DoesNotContain("planted", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutCredentials()
    {
        using var upload = await CephUpload.AfterAnEarlierReleaseAsync(ceph, "good/none");
        await using var tool = upload.Start(variables: new Dictionary<string, string>());
        await FailsAsync(upload, await tool.EndAsync(), "the credentials are missing", "Check the credentials");
    }

    [Fact]
    public async Task WithoutTheBucket()
    {
        using var upload = CephUpload.To(ceph, "s3://missing-bucket/shop");
        var run = await upload.RunAsync();
        Assert.Equal(1, run.Code);
        Assert.StartsWith(
            "assets : error ASSETS504: s3://missing-bucket/shop was not listed, because the bucket or container does not "
                + "exist (404 NoSuchBucket",
            run.Problem,
            StringComparison.Ordinal
        );
        Assert.Contains("Create it, or correct the address.", run.Problem, StringComparison.Ordinal);
    }

    private static async Task FailsAsync(CephUpload upload, ToolRun run, string cause, string answer)
    {
        Assert.Equal(1, run.Code);
        Assert.StartsWith("assets : error ASSETS504: ", run.Problem, StringComparison.Ordinal);
        Assert.Contains(cause, run.Problem, StringComparison.Ordinal);
        Assert.Contains(answer, run.Problem, StringComparison.Ordinal);
        Assert.EndsWith(" Run the command again to complete what is missing.", run.Problem, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", run.All, StringComparison.Ordinal);
        Assert.DoesNotContain(CephUpload.Secret, run.All, StringComparison.Ordinal);
        Assert.True(run.Duration < Bound, $"{run.Duration}");
        await upload.AssertEarlierReleaseIsWholeAsync();
        await upload.AssertIsNotRecordedAsync();
    }
}
