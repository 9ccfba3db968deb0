using Assets.AspNetCore.Resolving;

namespace Assets.AspNetCore.Urls;

/// <summary>A URL and the asset behind it.</summary>
internal readonly record struct LinkedUrl(AssetLink Link, string Url);
