namespace Assets.Web;

/// <summary>
/// All that an extension means, one line for each group: a media type, how the file is treated, the extensions.
/// </summary>
/// <remarks>
/// <para>
/// Media types are those of the IANA registry; for types without an extension there, those of the framework's
/// <c>FileExtensionContentTypeProvider</c>, of which the table has all extensions. <c>-</c> is no media type.
/// </para>
/// <para>
/// <c>+css</c> and the like: the <see cref="Syntax"/>. <c>+compress</c>: not text, and not compressed inside, such as
/// fonts before WOFF, bitmaps and models. <c>+packed</c>: compressed inside, although its media type is text. Without a
/// mark, <c>text/*</c>, <c>*+json</c> and <c>*+xml</c> are compressed and nothing else: not images, sound, video and
/// archives, which gain nothing, and not what is read in ranges (<c>pdf</c>, <c>wav</c>, <c>pmtiles</c>), which a
/// compressed representation does not serve.
/// </para>
/// </remarks>
internal static class FileKindTable
{
    public const string Text = """
        application/atom+xml atom
        application/cbor cbor
        application/dash+xml mpd
        application/directx x
        application/envoy evy
        application/epub+zip epub
        application/fractals fif
        application/futuresplash spl
        application/geo+json +json geojson
        application/geopackage+sqlite3 gpkg
        application/gpx+xml gpx
        application/gzip gz
        application/hta hta
        application/importmap+json importmap
        application/internet-property-stream acx
        application/java-archive jar
        application/json +compress map topojson
        application/json +json json
        application/json5 json5
        application/ld+json jsonld
        application/liquidmotion jck jcz
        application/mac-binhex40 hqx
        application/manifest+json +webmanifest webmanifest
        application/mathml+xml mathml
        application/msaccess accdb accde accdt
        application/msword doc dot
        application/n-quads nq
        application/n-triples nt
        application/octet-stream aaf aca afm asd asi bin chm deploy dsp dwp emz fla hhk hhp inf java jpb lpk lzh mdp
        application/octet-stream mix msi mso ocx pcx pcz pfb pfm prm prx psm psp qxd sea smi snp thn toc u32 xsn xtp
        application/oda oda
        application/ogg ogx
        application/olescript axs
        application/onenote one onea onepkg onetmp onetoc onetoc2
        application/opensearchdescription+xml osdx
        application/pdf pdf
        application/pics-rules prf
        application/pkcs10 p10
        application/pkcs7-mime p7c p7m
        application/pkcs7-signature p7s
        application/pkix-crl crl
        application/postscript ai
        application/postscript +compress eps ps
        application/rdf+xml rdf
        application/rss+xml rss
        application/rtf rtf
        application/set-payment-initiation setpay
        application/set-registration-initiation setreg
        application/smil+xml smil
        application/sql +compress sql
        application/streamingmedia ssm
        application/toml +compress toml
        application/trig trig
        application/ttml+xml ttml
        application/vnd.android.package-archive apk
        application/vnd.apache.arrow.file arrow
        application/vnd.apache.parquet parquet
        application/vnd.apple.mpegurl m3u8
        application/vnd.apple.numbers numbers
        application/vnd.apple.pages pages
        application/vnd.apple.pkpass pkpass
        application/vnd.apple.pkpasses pkpasses
        application/vnd.fdf fdf
        application/vnd.google-earth.kml+xml kml
        application/vnd.google-earth.kmz kmz
        application/vnd.mapbox-vector-tile mvt
        application/vnd.microsoft.portable-executable exe
        application/vnd.ms-cab-compressed cab
        application/vnd.ms-excel xla xlc xlm xls xlt xlw
        application/vnd.ms-excel.addin.macroEnabled.12 xlam
        application/vnd.ms-excel.sheet.binary.macroEnabled.12 xlsb
        application/vnd.ms-excel.sheet.macroEnabled.12 xlsm
        application/vnd.ms-excel.template.macroEnabled.12 xltm
        application/vnd.ms-fontobject +compress eot
        application/vnd.ms-office.calx calx
        application/vnd.ms-officetheme thmx
        application/vnd.ms-pki.certstore sst
        application/vnd.ms-pki.pko pko
        application/vnd.ms-pki.seccat cat
        application/vnd.ms-powerpoint pot pps ppt
        application/vnd.ms-powerpoint.addin.macroEnabled.12 ppam
        application/vnd.ms-powerpoint.presentation.macroEnabled.12 pptm
        application/vnd.ms-powerpoint.slide.macroEnabled.12 sldm
        application/vnd.ms-powerpoint.slideshow.macroEnabled.12 ppsm
        application/vnd.ms-powerpoint.template.macroEnabled.12 potm
        application/vnd.ms-project mpp
        application/vnd.ms-visio.viewer vdx
        application/vnd.ms-word.document.macroEnabled.12 docm
        application/vnd.ms-word.template.macroEnabled.12 dotm
        application/vnd.ms-works wcm wdb wks wps
        application/vnd.ms-xpsdocument xps
        application/vnd.oasis.opendocument.formula odf
        application/vnd.oasis.opendocument.graphics odg
        application/vnd.oasis.opendocument.presentation odp
        application/vnd.oasis.opendocument.presentation-template otp
        application/vnd.oasis.opendocument.spreadsheet ods
        application/vnd.oasis.opendocument.spreadsheet-template ots
        application/vnd.oasis.opendocument.text odt
        application/vnd.oasis.opendocument.text-template ott
        application/vnd.openxmlformats-officedocument.presentationml.presentation pptx
        application/vnd.openxmlformats-officedocument.presentationml.slide sldx
        application/vnd.openxmlformats-officedocument.presentationml.slideshow ppsx
        application/vnd.openxmlformats-officedocument.presentationml.template potx
        application/vnd.openxmlformats-officedocument.spreadsheetml.sheet xlsx
        application/vnd.openxmlformats-officedocument.spreadsheetml.template xltx
        application/vnd.openxmlformats-officedocument.wordprocessingml.document docx
        application/vnd.openxmlformats-officedocument.wordprocessingml.template dotx
        application/vnd.pmtiles pmtiles
        application/vnd.rar rar
        application/vnd.rn-realmedia rm
        application/vnd.sqlite3 sqlite
        application/vnd.visio vsd vss vst vsw vsx vtx
        application/vnd.wap.wmlc wmlc
        application/vnd.wap.wmlscriptc wmlsc
        application/wasm +compress wasm
        application/winhlp hlp
        application/x-7z-compressed 7z
        application/x-apple-diskimage dmg
        application/x-bcpio bcpio
        application/x-bittorrent torrent
        application/x-bzip2 bz2
        application/x-cdf cdf
        application/x-chrome-extension crx
        application/x-compress z
        application/x-compressed tgz
        application/x-cpio cpio
        application/x-csh csh
        application/x-director dcr dir dxr
        application/x-dvi dvi
        application/x-gtar gtar
        application/x-hdf hdf
        application/x-internet-signup ins isp
        application/x-iphone iii
        application/x-ipynb+json ipynb
        application/x-java-applet class
        application/x-latex latex
        application/x-miva-compiled mvc
        application/x-mobipocket-ebook mobi
        application/x-ms-application application
        application/x-ms-manifest manifest
        application/x-ms-reader lit
        application/x-ms-vsto vsto
        application/x-ms-wmd wmd
        application/x-ms-wmz wmz
        application/x-ms-xbap xbap
        application/x-msaccess mdb
        application/x-mscardfile crd
        application/x-msclip clp
        application/x-msmediaview m13 m14 mvb
        application/x-msmetafile wmf
        application/x-msmoney mny
        application/x-mspublisher pub
        application/x-msschedule scd
        application/x-msterminal trm
        application/x-mswrite wri
        application/x-ndjson +compress jsonl ndjson
        application/x-netcdf nc
        application/x-oleobject hhc
        application/x-perfmon pma pmc pml pmr pmw
        application/x-pkcs12 p12 pfx
        application/x-pkcs7-certificates p7b spc
        application/x-pkcs7-certreqresp p7r
        application/x-quicktimeplayer qtl
        application/x-rpm rpm
        application/x-sh sh
        application/x-shar shar
        application/x-shockwave-flash swf
        application/x-silverlight-app xap
        application/x-smaf mmf
        application/x-stuffit sit
        application/x-subrip +compress srt
        application/x-sv4cpio sv4cpio
        application/x-sv4crc sv4crc
        application/x-tar tar
        application/x-tcl tcl
        application/x-tex tex
        application/x-texinfo texi texinfo
        application/x-troff roff t tr
        application/x-troff-man man
        application/x-troff-me me
        application/x-troff-ms ms
        application/x-ustar ustar
        application/x-wais-source src
        application/x-x509-ca-cert crt der
        application/x-xpinstall xpi
        application/x-xz xz
        application/xaml+xml xaml
        application/xhtml+xml +xml xht xhtml
        application/xspf+xml xspf
        application/yaml +compress yaml yml
        application/zip zip
        application/zstd zst
        audio/aac aac
        audio/aiff aifc aiff
        audio/amr amr
        audio/basic au snd
        audio/flac flac
        audio/matroska mka
        audio/mid rmi
        audio/midi mid midi
        audio/mp4 m4a
        audio/mpeg mp2 mp3 mpa
        audio/mpegurl m3u
        audio/ogg oga ogg opus spx
        audio/vnd.dlna.adts adt adts
        audio/wav wav
        audio/webm weba
        audio/x-aiff aif
        audio/x-ms-wax wax
        audio/x-ms-wma wma
        audio/x-pn-realaudio ra ram
        audio/x-smd smd smx smz
        font/collection +compress otc ttc
        font/otf +compress otf
        font/ttf +compress ttf
        font/woff woff
        font/woff2 woff2
        image/apng apng
        image/avif avif avifs
        image/bmp +compress bmp dib
        image/cis-cod cod
        image/gif gif
        image/heic heic
        image/heic-sequence heics
        image/heif heif
        image/heif-sequence heifs
        image/ief ief
        image/jp2 jp2
        image/jpeg jfif jpe jpeg jpg
        image/jpx jpf jpx
        image/jxl jxl
        image/ktx ktx
        image/ktx2 ktx2
        image/png png pnz
        image/svg+xml +packed svgz
        image/svg+xml +xml svg
        image/tiff tif tiff
        image/vnd.adobe.photoshop psd
        image/vnd.djvu djvu
        image/vnd.microsoft.icon +compress cur ico
        image/vnd.ms-dds dds
        image/vnd.radiance hdr
        image/vnd.rn-realflash rf
        image/vnd.wap.wbmp wbmp
        image/webp webp
        image/x-cmu-raster ras
        image/x-cmx cmx
        image/x-jg art
        image/x-portable-anymap pnm
        image/x-portable-bitmap pbm
        image/x-portable-graymap pgm
        image/x-portable-pixmap ppm
        image/x-rgb rgb
        image/x-xbitmap xbm
        image/x-xpixmap xpm
        image/x-xwindowdump xwd
        message/rfc822 eml mht mhtml nws
        model/3mf 3mf
        model/gltf+json gltf
        model/gltf-binary +compress glb
        model/mtl mtl
        model/obj +compress obj
        model/step step stp
        model/stl +compress stl
        model/vnd.collada+xml dae
        model/vnd.dwf dwf
        model/vnd.usda usda
        model/vnd.usdz+zip usdz
        model/vrml wrl
        text/cache-manifest appcache
        text/calendar ical icalendar ics ifb
        text/css +css css
        text/csv csv
        text/dlm dlm
        text/h323 323
        text/html hxt
        text/html +html htm html
        text/iuls uls
        text/javascript jsx
        text/javascript +javascript cjs js
        text/javascript +module mjs
        text/markdown markdown md
        text/n3 n3
        text/plain asm bas c cnf cpp h log txt vcs xdr
        text/richtext rtx
        text/scriptlet sct
        text/sgml sgml
        text/tab-separated-values tsv
        text/turtle ttl
        text/vbscript vbs
        text/vcard vcf
        text/vnd.wap.wml wml
        text/vnd.wap.wmlscript wmls
        text/vtt vtt
        text/webviewhtml htt
        text/wgsl wgsl
        text/x-component htc
        text/x-hdml hdml
        text/x-ms-odc odc
        text/x-setext etx
        text/xml disco dtd mno vml wsdl xml xsd xsf xsl xslt
        video/3gpp 3gp 3gpp
        video/3gpp2 3g2 3gp2
        video/iso.segment m4s
        video/matroska mkv
        video/mp2t m2ts mts ts
        video/mp4 m4v mp4 mp4v
        video/mpeg m1v mpe mpeg mpg mpv2
        video/ogg ogv
        video/quicktime mov qt
        video/vnd.dlna.mpeg-tts tts
        video/webm webm
        video/x-flv flv
        video/x-ivf ivf
        video/x-la-asf lsf lsx
        video/x-ms-asf asf asr asx nsc
        video/x-ms-dvr dvr-ms
        video/x-ms-wm wm
        video/x-ms-wmp wmp
        video/x-ms-wmv wmv
        video/x-ms-wmx wmx
        video/x-ms-wtv wtv
        video/x-ms-wvx wvx
        video/x-msvideo avi
        video/x-sgi-movie movie
        x-world/x-vrml flr wrz xaf xof
        - +compress blat dll glsl ini less pdb ply sass scss tsx
        """;
}
