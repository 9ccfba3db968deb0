using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Assets.Media.EntityFrameworkCore.Mapping;

/// <summary>Keeps a reference as its text.</summary>
internal sealed class MediaRefConverter()
    : ValueConverter<MediaRef, string>(reference => Write(reference), text => MediaRef.Parse(text, null))
{
    private static string Write(MediaRef reference) =>
        reference.Store is not null
            ? reference.ToString()
            : throw new InvalidOperationException(
                "A MediaRef without a store cannot be saved, because the property was never set. Set it, or declare it "
                    + "as 'MediaRef?' if there may be no file."
            );
}
