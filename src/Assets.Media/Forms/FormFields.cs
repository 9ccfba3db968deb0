using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Assets.Media.Forms;

/// <summary>The fields of a form that are not files, within limits.</summary>
internal sealed class FormFields(MediaFormOptions options)
{
    private KeyValueAccumulator fields;
    private int count;
    private int length;

    public IFormCollection ToCollection() => new FormCollection(fields.HasValues ? fields.GetResults() : []);

    public async Task AddAsync(string name, Stream value, CancellationToken cancellationToken)
    {
        length += Encoding.UTF8.GetByteCount(name);
        if (++count > options.MaxFields || length > options.MaxFieldsLength)
            throw new FormFailure(FormRejections.TooManyFields);
        using var bytes = new MemoryStream();
        var buffer = new byte[1024];
        int read;
        while ((read = await value.ReadAsync(buffer, cancellationToken)) > 0)
        {
            length += read;
            if (length > options.MaxFieldsLength)
                throw new FormFailure(FormRejections.TooManyFields);
            bytes.Write(buffer, 0, read);
        }

        fields.Append(name, Encoding.UTF8.GetString(bytes.GetBuffer(), 0, (int)bytes.Length));
    }
}
