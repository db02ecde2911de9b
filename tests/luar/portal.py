"""Looks at the portal as people do: in headless Chromium, from a file and from a web server, at every size and in both lights.

  portal.py RIPP WORK [--gambar FOLDER]    WORK/keluaran holds the outputs of the samples

Chromium comes from Debian, playwright-core and axe-core from npm (RIPP_NPM: the folder that holds their node_modules); without them the
check is skipped, and that is told. `portal.mjs` drives the browser. Every link is followed here, with a parser and a server that are
not ours.
"""
import argparse
import csv
import functools
import html.parser
import http.server
import os
import shutil
import subprocess
import sys
import threading
import time
import urllib.parse
import urllib.request

from kantor import ROOT, Tally, workspace

HOSTILE = [
    "<script>alert(1)</script>", "\" onmouseover=\"alert(1)\" x=\"", "</style><img src=x onerror=alert(1)>", "javascript:alert(1)",
    "'><svg onload=alert(1)>", "{{7*7}}${7*7}<%= 7*7 %>", "&lt;b&gt;", "a\u202eb",
]


class Links(html.parser.HTMLParser):
    """Targets of links, and names that links may lead to."""

    def __init__(self):
        super().__init__()
        self.targets, self.ids, self.tags = [], set(), []

    def handle_starttag(self, tag, attrs):
        attrs = dict(attrs)
        self.tags.append(tag)
        self.targets += [attrs[key] for key in ("href", "src") if attrs.get(key) and not attrs[key].startswith("data:")]
        self.ids |= {attrs["id"]} if "id" in attrs else set()


def crawl(first, tally, name):
    """Follows every link from a page; gives the pages and files that were reached."""
    seen, pages, wait, wrong = {}, {}, [first], []
    while wait:
        url = wait.pop()
        if url in seen:
            continue
        try:
            with urllib.request.urlopen(url) as answer:
                seen[url] = answer.read()
        except OSError as error:
            wrong.append(f"{url}: {error}")
            seen[url] = b""
            continue
        if url.endswith(".html"):
            pages[url] = Links()
            pages[url].feed(seen[url].decode("utf-8"))
            wait += [urllib.parse.urljoin(url, target).split("#")[0] for target in pages[url].targets]
    for url, page in pages.items():
        for target in page.targets:
            to, _, anchor = urllib.parse.urljoin(url, target).partition("#")
            if anchor and anchor not in pages[to].ids:
                wrong.append(f"{url}: {target} has no such place")
    outside = [url for url in seen if not url.startswith(first.rsplit("/", 1)[0])]
    tally.check(f"{name}: every link of {len(pages)} pages leads to one of {len(seen)} files", not wrong and not outside and len(pages) > 3,
                "; ".join((wrong + outside)[:3]))
    return seen


def serve(folder):
    """A web server over a folder; gives its address."""
    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, *_):
            pass
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return f"http://127.0.0.1:{server.server_address[1]}/"


def made(ripp, folder, rows, extra=""):
    """The portal of a workspace with a roster and nothing received; gives its folder and the seconds that it took."""
    workspace(folder)
    with open(os.path.join(folder, "daftar-opd.csv"), "w", encoding="utf-8", newline="") as f:
        out = csv.writer(f)
        out.writerow(["kode", "pemda", "opd", "inovasi", "singkatan", "asal_inovasi"])
        out.writerows(rows)
    with open(os.path.join(folder, "ripp.toml"), "w", encoding="utf-8") as f:
        f.write(f"[program]\ntahun = 2022\nbatas_rencana_aksi = 2021-11-01\n{extra}")
    began = time.monotonic()
    done = subprocess.run([ripp, "portal", folder, "-q", "--tanggal", "2022-02-10"], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"ripp portal: exit {done.returncode}\n{done.stderr}")
    return os.path.join(folder, "keluaran", "portal"), time.monotonic() - began


def main():
    words = argparse.ArgumentParser()
    words.add_argument("ripp")
    words.add_argument("work")
    words.add_argument("--gambar")
    words = words.parse_args()
    ripp, work, tally = os.path.abspath(words.ripp), os.path.abspath(words.work), Tally()
    portal = os.path.join(work, "keluaran", "portal")
    pages = sorted(os.listdir(os.path.join(portal, "opd")))
    address = serve(portal)
    reached = crawl(address + "index.html", tally, "samples")
    files = [os.path.join(at, name) for at, _, names in os.walk(portal) for name in names]
    tally.check("samples: every page and file can be reached from the first page", len(reached) == len(files), f"{len(reached)} of {len(files)}")

    many, seconds = made(ripp, os.path.join(work, "ruang-seribu-opd"),
                         [(f"19.{n // 50:02}-{n % 50:02}", f"Kabupaten Contoh {n // 50}", f"Dinas Urusan {n}", f"Inovasi {n}", f"INOVASI-{n}", "Kabupaten Asal")
                          for n in range(1000)])
    print(f"        1,000 OPDs: made in {seconds:.1f} s; the first page has {os.path.getsize(os.path.join(many, 'index.html')) // 1024} KiB")
    hostile, _ = made(ripp, os.path.join(work, "ruang-janggal-portal"), [(f"19.71-0{n}", name, name, name, name, name) for n, name in enumerate(HOSTILE)],
                      "[portal]\ntampil = [\"status\", \"bulan\", \"templat\", \"angka\", \"perbaikan\", \"buku-kerja\", \"laporan\"]\n")
    tags = set()
    for at, _, names in os.walk(hostile):
        for name in (name for name in names if name.endswith(".html")):
            page = Links()
            with open(os.path.join(at, name), encoding="utf-8") as f:
                page.feed(f.read())
            tags |= {tag for tag in page.tags if tag in ("img", "script", "svg")} if name not in ("index.html", "cara-mengisi.html") else set()
    tally.check("hostile names make no element", not tags, str(tags))

    npm = os.environ.get("RIPP_NPM", "")
    browser = os.environ.get("RIPP_CHROMIUM", "/usr/bin/chromium")
    if not shutil.which("node") or not os.path.isdir(os.path.join(npm, "node_modules", "axe-core")) or not os.path.exists(browser):
        print("skipped: Chromium, playwright-core or axe-core is not installed")
    else:
        shots = os.path.abspath(words.gambar or os.path.join(work, "gambar-portal"))
        os.makedirs(shots, exist_ok=True)
        script = os.path.join(ROOT, "tests", "luar", "portal.mjs")

        def look(name, base, agency, more=()):
            os.makedirs(os.path.join(shots, name), exist_ok=True)
            done = subprocess.run(["node", script, npm, base, "index.html", "opd/" + urllib.parse.quote(agency), os.path.join(shots, name), *more], capture_output=True, text=True)
            print("".join(f"        {line}\n" for line in done.stdout.splitlines()), end="")
            tally.check(f"{name}: axe, search, keyboard, policy, paper", done.returncode == 0, (done.stdout + done.stderr)[:600])
        # The OPD with the longest page is the one to look at.
        longest = max(pages, key=lambda page: os.path.getsize(os.path.join(portal, "opd", page)))
        look("from a file", f"file://{urllib.parse.quote(portal)}/", longest, [f"file://{urllib.parse.quote(many)}/index.html"])
        look("from a web server", address, longest)
        look("hostile names", f"file://{urllib.parse.quote(hostile)}/", sorted(os.listdir(os.path.join(hostile, "opd")))[0])
    print(f"{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
