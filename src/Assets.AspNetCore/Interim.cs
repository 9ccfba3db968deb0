global using Assets.AspNetCore.TagHelpers;
global using Assets.Core.Collecting;

namespace Assets.Web;

internal static class Interim;
