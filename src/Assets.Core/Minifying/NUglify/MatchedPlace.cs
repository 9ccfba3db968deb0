namespace Assets.Core.Minifying.NUglify;

/// <summary>A place in the minified text and the one it comes from; lines and UTF-16 columns count from 0.</summary>
internal readonly record struct MatchedPlace(int Line, int Column, int SourceLine, int SourceColumn);
