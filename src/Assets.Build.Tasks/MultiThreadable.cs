namespace Microsoft.Build.Framework;

/// <summary>
/// Marks a task that MSBuild (18.6 and later, <c>-mt</c>) may run beside others in one process. MSBuild looks the
/// attribute up by name, so that a task marked with this copy also loads in the hosts that do not have it yet.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
internal sealed class MSBuildMultiThreadableTaskAttribute : Attribute;
