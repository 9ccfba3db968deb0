namespace Assets.Media;

/// <summary>One file of a form.</summary>
/// <param name="Field">The name of the field.</param>
/// <param name="Result">The stored file, or the reason why there is none.</param>
public sealed record MediaFormFile(string Field, MediaResult Result);
