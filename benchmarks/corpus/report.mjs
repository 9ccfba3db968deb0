// The corpus check as a page: what was published, what was checked, and every difference with its reason.
const table = (head, rows) => [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
const escape = (text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

export function report({ minifier, packages, checks, explained, failures, warnings, oracle }) {
  const sum = (rows, column) => rows.reduce((total, row) => total + row[column], 0);
  const [title, command] = minifier === 'nuglify'
    ? ['The corpus, minified by NUglify', 'bash eng/corpus.sh nuglify']
    : ['The corpus: npm packages published whole', 'bash eng/corpus.sh'];
  return `# ${title}

\`${command}\` publishes ${packages.length} npm packages at pinned versions as one site
(${sum(packages, 'files').toLocaleString('en')} files, ${Math.round(sum(packages, 'bytes') / 1e6)} MB) and compares every published file with the one it was made from.
The judges are acorn, css-tree and esbuild, not this library's own scanners: they parse both files and list what each refers to.
A reference that led to a file before must lead to the same file now, under its published name; one that led nowhere must stand as it was written.
This page is written by that command; its last run was on ${new Date().toLocaleDateString('en-GB', { dateStyle: 'long' })}.

## Checks

${table(['check', 'passed', 'explained', 'failed'], [...checks].map(([name, row]) => [name, row.passed, row.explained, row.failed]))}

## The scanners beside esbuild and acorn

What our scanners find in each script and stylesheet, compared as sets with what esbuild's metafile lists (\`import\`, \`export from\`, \`import()\`, \`@import\`, \`url()\`)
and with what acorn's tree holds (the same of JavaScript, and \`new URL\`, \`importScripts\`, \`import.meta.resolve\`). Data URLs are left out.

${table(['judge', 'files', 'references', 'files it cannot read', 'differences'], Object.entries(oracle).map(([name, row]) => [name, row.files, row.references, row.unread, row.differences.length]))}

## Differences, one by one

${differences(explained, failures)}

## Warnings of the publish

${warnings.size === 0 ? 'None.' : table(['code', 'count', 'for example'], [...warnings].map(([code, row]) => [code, row.count, `\`${escape(shortened(row.example))}\``]))}

## Packages

${table(['package', 'version', 'files', 'MB'], packages.map((p) => [p.name, p.version, p.files, (p.bytes / 1e6).toFixed(1)]))}
`;
}

function differences(explained, failures) {
  if (explained.length + failures.length === 0) return 'None.';
  const shown = 200;
  const byReason = grouped(explained);
  const list = (items) => items.slice(0, shown).map((item) => `- \`${item.path}\`: ${item.check}${item.detail ? ` (${escape(item.detail)})` : ''}`).join('\n')
    + (items.length > shown ? `\n- … and ${items.length - shown} more of the same kind` : '');
  return [...byReason].map(([reason, items]) => `${reason}\n\n${list(items)}`).join('\n\n')
    + (failures.length === 0 ? '' : `\n\nNot explained:\n\n${list(failures)}`);
}

const grouped = (items) => items.reduce((map, item) => map.set(item.reason, [...(map.get(item.reason) ?? []), item]), new Map());

// Warnings name files under the folder that was published; the page shows them from wwwroot on.
const shortened = (line) => line.replace(/^.*?wwwroot[\\/]/, '').replace(/ \[[^\]]*\]$/, '');
