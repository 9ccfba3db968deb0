namespace Assets.Tool.Uploading;

/// <summary>How far an upload is.</summary>
/// <param name="Stored">Objects that are stored.</param>
/// <param name="Total">Objects to store.</param>
/// <param name="Bytes">Bytes that are stored.</param>
internal readonly record struct UploadProgress(int Stored, int Total, long Bytes);
