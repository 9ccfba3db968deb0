using Assets.Core.References;

namespace Assets.Core.Tests.References.JavaScript;

public sealed class Reexports
{
    [Theory]
    [InlineData("export * from \"«./a.js»\";")]
    [InlineData("export*from\"«./a.js»\"")]
    [InlineData("export * as a from \"«./a.js»\"")]
    [InlineData("export*as default from\"«./a.js»\"")]
    [InlineData("export * as \"a b\" from \"«./a.js»\"")]
    [InlineData("export {a} from \"«./a.js»\"")]
    [InlineData("export{a as b}from\"«./a.js»\";")]
    [InlineData("export{a as default}from\"«./a.js»\";")]
    [InlineData("export {default} from \"«./a.js»\"")]
    [InlineData("export {a as \"b c\", \"d\" as e} from \"«./a.js»\"")]
    [InlineData("export {} from '«./a.js»'")]
    [InlineData("export {\n  a, // from 'b'\n}\n/**/from\n'«./a.js»'")]
    [InlineData("export * from \"«./a.json»\" with {type:\"json\"}")]
    [InlineData("export {a};export {b} from \"«./b.js»\"")]
    [InlineData("export{a}\nimport \"«./b.js»\"")]
    public void AreFound(string script) =>
        Assert.All(Marked.Script(script), found => Assert.Equal(ReferenceKind.ModuleImport, found.Kind));

    [Theory]
    [InlineData("export {a}; from \"./a.js\"")]
    [InlineData("export default \"./a.js\"")]
    [InlineData("export const a = \"./a.js\"")]
    [InlineData("export default from \"./a.js\"")]
    [InlineData("a.export * from \"./a.js\"")]
    [InlineData("({export:{a}, from:\"./a.js\"})")]
    [InlineData("exports = {a} \n from(\"./a.js\")")]
    [InlineData("// export * from \"./a.js\"")]
    [InlineData("`export * from \"./a.js\"`")]
    public void AreNotSeenInWhatOnlyLooksLikeThem(string script) => Assert.Empty(Marked.Script(script));
}
