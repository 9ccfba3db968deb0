// Parsers that have nothing to do with ours: what a file is, and what it refers to.
import { parse, tokTypes as tokenTypes } from 'acorn';
import { string as cssString, tokenize, tokenTypes as cssTokens, url as cssUrl } from 'css-tree';
import { transform } from 'esbuild';

const sourceMapComment = /^[#@]\s*sourceMappingURL=(\S+)\s*$/;

/** Parses a script or a module; `goal` insists on one of the two. Returns null when it is neither. */
export function parseJavaScript(text, goal) {
  for (const sourceType of goal ? [goal] : ['script', 'module']) {
    const comments = [];
    const names = [];
    try {
      const tree = parse(text, {
        sourceType,
        ecmaVersion: 'latest',
        allowHashBang: true,
        allowReturnOutsideFunction: sourceType === 'script', // CommonJS wraps a file in a function
        onComment: (_, text, start) => comments.push({ text, start }),
        onToken: ({ type, value, start }) => type === tokenTypes.name && names.push({ name: value, start }),
      });
      return { goal: sourceType, tree, comments, names };
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
    }
  }
  return null;
}

/** How many syntax errors esbuild sees, which knows newer syntax than acorn and reads CSS strictly; null when it gives the file up. */
export async function syntaxErrors(text, loader) {
  try {
    const { warnings } = await transform(text, { loader, logLevel: 'silent', logLimit: 0 });
    return warnings.filter((warning) => warning.id === 'css-syntax-error').length;
  } catch {
    return null;
  }
}

/** What a parsed script or module refers to, and where its names are. */
export function readJavaScript({ tree, comments, names }) {
  const found = [];
  const pending = [tree];
  while (pending.length > 0) {
    const node = pending.pop();
    const reference = referenceOf(node);
    if (reference) found.push(...reference);
    for (const child of Object.values(node))
      if (Array.isArray(child)) pending.push(...child.filter((c) => typeof c?.type === 'string'));
      else if (typeof child?.type === 'string') pending.push(child);
  }
  return { references: [...found, ...sourceMap(comments, tree.body.at(-1)?.end ?? 0)], names };
}

function referenceOf(node) {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
    case 'ExportNamedDeclaration':
      return node.source && [{ kind: 'import', specifier: node.source.value }];
    case 'ImportExpression':
      return literals('import()', [node.source]);
    case 'NewExpression':
      return isName(node.callee, 'URL') && isImportMeta(node.arguments[1], 'url') && literals('new URL', node.arguments.slice(0, 1));
    case 'CallExpression':
      if (isName(node.callee, 'importScripts')) return literals('importScripts', node.arguments);
      return isImportMeta(node.callee, 'resolve') && literals('import.meta.resolve', node.arguments.slice(0, 1));
  }
}

const isName = (node, name) => node.type === 'Identifier' && node.name === name;

const isImportMeta = (node, property) =>
  node?.type === 'MemberExpression' && node.object.type === 'MetaProperty' && !node.computed && node.property.name === property;

const literals = (kind, nodes) =>
  nodes.map(literal).filter((value) => typeof value === 'string').map((specifier) => ({ kind, specifier }));

// A whole literal, or the path of one that is whole before a computed query or fragment.
function literal(node) {
  if (node?.type === 'Literal') return node.value;
  if (node?.type === 'TemplateLiteral') return node.expressions.length === 0 ? node.quasis[0].value.cooked : pathOf(node.quasis[0].value.cooked);
  if (node?.type !== 'BinaryExpression' || node.operator !== '+') return undefined;

  let sum = node;
  while (sum.left.type === 'BinaryExpression' && sum.left.operator === '+') sum = sum.left;
  return pathOf(textOf(sum.left)) ?? (/^[?#]/.test(textOf(sum.right) ?? '') && !sum.left.expressions?.length ? textOf(sum.left) : undefined);
}

const textOf = (node) => (node.type === 'TemplateLiteral' ? node.quasis[0].value.cooked : typeof node.value === 'string' ? node.value : undefined);

const pathOf = (text) => /^[^?#]+(?=[?#])/.exec(text ?? '')?.[0];

// A file has one map: the last comment counts, and none that has code behind it (ECMA-426, extraction from JavaScript and CSS).
function sourceMap(comments, endOfCode) {
  const urls = comments.filter(({ start }) => start >= endOfCode).map(({ text }) => sourceMapComment.exec(text.trim())?.[1]).filter(Boolean);
  return urls.slice(-1).map((specifier) => ({ kind: 'source map', specifier }));
}

/** What a stylesheet refers to, and where its names are. */
export function readCss(text) {
  const found = [];
  const comments = [];
  const names = [];
  const functions = []; // names of the functions we are inside of
  let atImport = false;
  let endOfCode = 0;
  tokenize(text, (type, start, end) => {
    const token = text.slice(start, end);
    switch (type) {
      case cssTokens.Comment:
        comments.push({ text: token.slice(2, -2), start });
        return;
      case cssTokens.WhiteSpace:
        return;
    }
    endOfCode = end;
    switch (type) {
      case cssTokens.Ident:
        names.push({ name: token, start });
        break;
      case cssTokens.AtKeyword:
        atImport = token.toLowerCase() === '@import';
        return;
      case cssTokens.Url:
        found.push({ kind: atImport ? '@import' : 'url()', specifier: cssUrl.decode(token) });
        break;
      case cssTokens.String:
        found.push(...stringReference(cssString.decode(token), functions.at(-1), atImport));
        break;
      case cssTokens.Function:
        functions.push(token.slice(0, -1).toLowerCase());
        if (atImport && functions.at(-1) === 'url') return;
        break;
      case cssTokens.LeftParenthesis:
        functions.push('(');
        break;
      case cssTokens.RightParenthesis:
        functions.pop();
        break;
      case cssTokens.LeftCurlyBracket:
      case cssTokens.RightCurlyBracket:
      case cssTokens.Semicolon:
        functions.length = 0;
        break;
    }
    atImport = false;
  });
  return { references: [...found, ...sourceMap(comments, endOfCode)], names };
}

function stringReference(specifier, surrounding, atImport) {
  if (atImport) return [{ kind: '@import', specifier }];
  if (surrounding === 'url' || surrounding === 'src') return [{ kind: 'url()', specifier }];
  if (surrounding === 'image-set' || surrounding === '-webkit-image-set') return [{ kind: 'image-set', specifier }];
  return [];
}
