// One page, opened as a visitor would, with whatever moves held still.
const local = /^(http:\/\/127\.0\.0\.1:\d+\/|data:|blob:)/;

/**
 * Returns the page's picture, what was asked for, and what went wrong, in words that are the same on both sides.
 * `click` is a selector of what is clicked before the picture is taken, if anything.
 */
export async function visit(browser, url, click) {
  const viewport = { width: 1280, height: 900 };
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce', serviceWorkers: 'block' });
  try {
    await context.addInitScript(() => {
      let seed = 1;
      Math.random = () => (seed = (seed * 48271) % 2147483647) / 2147483647;
    });
    // Other sites may be there or not; without them both sides lack the same.
    await context.route((address) => !local.test(address.href), (route) => route.abort());
    const page = await context.newPage();
    await page.clock.setFixedTime('2026-11-24T12:00:00Z');
    const seen = watch(page);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForLoadState('networkidle');
    if (click) await page.click(click);
    // A chart or map that measured its element before the layout was final, which depends on the time, measures it again.
    await page.evaluate(() => window.dispatchEvent(new Event('resize')));
    return { picture: await stillPicture(page), ...seen };
  } finally {
    await context.close();
  }
}

function watch(page) {
  const seen = { requests: new Set(), failed: new Set(), errors: new Set() };
  page.on('response', (response) => {
    if (!local.test(response.url()) || !response.url().startsWith('http')) return;
    seen.requests.add(new URL(response.url()).pathname);
    if (response.status() >= 400) seen.failed.add(`${response.status()} ${plain(response.url())}`);
  });
  page.on('requestfailed', (request) => {
    if (local.test(request.url())) seen.failed.add(`${request.failure().errorText} ${plain(request.url())}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') seen.errors.add(`${plain(message.text())} (${plain(message.location().url)})`);
  });
  page.on('pageerror', (error) => seen.errors.add(plain(error.message)));
  return seen;
}

/** A URL, or a text with URLs, without port and fingerprints. */
const plain = (text) => text.replace(/http:\/\/127\.0\.0\.1:\d+/g, '')
  .replace(/\.[0-9a-z]{10}(?=\.)/g, '').replace(/\?v=[\w-]+/g, '');

/** The whole page, once two pictures in a row are the same: charts and editors draw after the page has loaded. */
async function stillPicture(page) {
  let last;
  for (let tries = 0; tries < 10; tries++) {
    const picture = await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' });
    if (last?.equals(picture)) break;
    last = picture;
    await page.waitForTimeout(500);
  }
  return last;
}
