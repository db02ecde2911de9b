// The portal in headless Chromium: axe-core, what the pages ask for, search, keyboard, paper. Started by portal.py, which says where
// the pages are; prints what is wrong, a line each, and ends with 1 if anything is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const [modules, base, index, agency, shots, many] = process.argv.slice(2);
const require = createRequire(modules + '/');
const { chromium } = require('playwright-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const wrong = [];
const check = (holds, text) => { if (!holds) wrong.push(text); };

const browser = await chromium.launch({
  executablePath: process.env.RIPP_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync'],
});

async function open(name, options, javaScriptEnabled = true) {
  // axe is put into the page from outside, which the page itself forbids: the policy is tried in a run of its own.
  const context = await browser.newContext({ ...options, bypassCSP: options.bypassCSP ?? true, javaScriptEnabled });
  const page = await context.newPage();
  page.on('console', message => wrong.push(`${name}: the console says ${message.text()}`));
  page.on('pageerror', error => wrong.push(`${name}: ${error.message}`));
  page.on('request', request => {
    const url = request.url();
    if (!url.startsWith(base) && url !== many && !url.startsWith('data:')) wrong.push(`${name}: asks for ${url}`);
  });
  return { context, page };
}

const looks = [['desktop', 1100, 800, 'light'], ['phone', 360, 740, 'light'], ['desktop-dark', 1100, 800, 'dark'], ['phone-dark', 360, 740, 'dark']];
for (const [look, width, height, colorScheme] of looks) {
  for (const [kind, path] of [['index', index], ['agency', agency], ['guide', 'cara-mengisi.html']]) {
    const name = `${look}-${kind}`;
    const { context, page } = await open(name, { viewport: { width, height }, colorScheme });
    await page.goto(base + path);
    await page.evaluate(axe);
    const result = await page.evaluate(() => axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }));
    for (const fault of result.violations) {
      for (const node of fault.nodes.slice(0, 3)) wrong.push(`${name}: axe ${fault.id}: ${node.html.slice(0, 160)}`);
    }
    check(result.passes.length > 10, `${name}: axe looked at ${result.passes.length} things only`);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(overflow <= 0, `${name}: ${overflow} pixels wider than the screen`);
    await page.screenshot({ path: `${shots}/${name}.png`, fullPage: true });
    await context.close();
  }
}

// With the policy in force: search, keyboard, no request outside.
{
  const { context, page } = await open('policy', { viewport: { width: 1100, height: 800 }, bypassCSP: false });
  await page.goto(base + index);
  const visible = () => page.locator('.pemda li:visible').count();
  const all = await page.locator('.pemda li').count();
  check(await visible() === all && all > 0, `${await visible()} of ${all} OPDs are shown at first`);
  await page.keyboard.press('Tab');
  check(await page.evaluate(() => document.activeElement.className) === 'lompat', 'the first stop of the keyboard is no way to the content');
  const first = await page.locator('.pemda li').first().evaluate(li => li.dataset.cari);
  await page.fill('#cari', first.split(' ').slice(0, 4).join(' ').toUpperCase());
  const found = await visible();
  check(found >= 1 && found <= all, `${found} of ${all} OPDs are found`);
  check((await page.textContent('#hasil')) === `Ditemukan ${found} perangkat daerah.`, 'the number of OPDs found is not said');
  await page.fill('#cari', 'zzz tidak ada');
  check(await visible() === 0, 'OPDs are found that are not there');
  check(await page.textContent('#hasil') === 'Tidak ditemukan.', 'that nothing is found is not said');
  await page.fill('#cari', '');
  check(await visible() === all, 'not all OPDs come back');
  const inserted = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'window.broken = true';
    document.body.append(script);
    return window.broken === true;
  }).catch(() => false);
  check(!inserted, 'a script that is put into the page runs');
  // That the policy refused it is what the console says then.
  while (wrong.length > 0 && /policy: the console says .*Content Security Policy/.test(wrong.at(-1))) wrong.pop();
  await page.emulateMedia({ media: 'print' });
  check(await page.locator('nav').isHidden(), 'the navigation is printed');
  await context.close();
}

// Without script everything is there.
{
  const { context, page } = await open('no script', {}, false);
  await page.goto(base + index);
  check(await page.locator('.pemda li:visible').count() > 0, 'nothing is listed without script');
  check(await page.locator('#pencarian').isHidden(), 'a search that cannot work is shown');
  await context.close();
}

if (many) {
  const { context, page } = await open('many', { viewport: { width: 1100, height: 800 }, bypassCSP: false });
  const began = Date.now();
  await page.goto(many);
  const opened = Date.now() - began;
  const took = await page.evaluate(() => {
    const box = document.getElementById('cari');
    const times = ['d', 'di', 'din', 'dinas 7', 'dinas 77'].map(text => {
      const began = performance.now();
      box.value = text;
      box.dispatchEvent(new Event('input'));
      document.body.offsetHeight;
      return performance.now() - began;
    });
    return Math.max(...times);
  });
  const rows = await page.locator('.pemda li').count();
  console.log(`${rows} OPDs: opened in ${opened} ms, the slowest letter of a search ${took.toFixed(0)} ms`);
  check(rows >= 1000, `${rows} OPDs`);
  check(took < 1000, 'a letter of a search takes more than a second');
  await context.close();
}
await browser.close();
wrong.forEach(line => console.log(line));
process.exitCode = wrong.length > 0 ? 1 : 0;
