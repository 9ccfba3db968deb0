namespace Assets.Core.Frontends.Output;

/// <summary>How one tool writes errors and warnings. It reads the output line by line, without colours.</summary>
internal interface IToolFormat
{
    /// <summary>Reads the next line.</summary>
    /// <returns>The message that ends in this line, or null.</returns>
    ToolMessage? Read(string line);
}
