using Assets.Core.Diagnostics;
using Assets.Core.Naming;

namespace Assets.Core.Views;

/// <summary>A place in a view that names scripts by a plain URL.</summary>
/// <param name="View">The view's path below the project's folder.</param>
/// <param name="Place">The place.</param>
/// <param name="Written">The URL as it is written.</param>
/// <param name="Import">
/// The computed import, or a folder of an import map; <see langword="null"/> when the URL is that of one file.
/// </param>
internal sealed record ViewName(LogicalPath View, Place Place, string Written, ComputedImport? Import = null);
