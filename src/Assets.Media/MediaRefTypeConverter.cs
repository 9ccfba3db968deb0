using System.ComponentModel;
using System.Globalization;

namespace Assets.Media;

/// <summary>Lets model binding and configuration read a reference from text.</summary>
internal sealed class MediaRefTypeConverter : TypeConverter
{
    public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) =>
        sourceType == typeof(string) || base.CanConvertFrom(context, sourceType);

    public override object? ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
        value is string text ? MediaRef.Parse(text, culture) : base.ConvertFrom(context, culture, value);
}
