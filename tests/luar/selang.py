"""Runs commands in any order over many days, while files come and go, outputs are taken away and the roster changes; then what stands there
must be what a first run makes on the last day.

  selang.py RIPP WORK [--benih N,N]

What did not change keeps the day on which it was printed: days in words and the days in the properties of workbooks are left out of the
comparison, and nothing else. PDFs are not compared: `tahun.py` reads those.
"""
import argparse
import datetime
import glob
import os
import random
import re
import shutil
import subprocess
import sys
import zipfile

from kantor import MONTHS, ROOT, Tally

COMMANDS = ["konsolidasi", "kirim", "portal", "templat"]
DAY = re.compile(r"\d{1,2} (%s) \d{4}" % "|".join(MONTHS))


def run(ripp, root, command, day, *words):
    done = subprocess.run([ripp, command, root, "--tanggal", str(day), "-q", *words], capture_output=True, text=True)
    if done.returncode not in (0, 1):
        raise SystemExit(f"ripp {command} {day}: exit {done.returncode}\n{done.stderr}")


def content(path):
    """What a file says, its parts by name, without the days that are only printed."""
    if not path.endswith(".xlsx"):
        with open(path, encoding="utf-8-sig", errors="replace") as f:
            return {"": DAY.sub("HARI", f.read())}
    with zipfile.ZipFile(path) as book:
        return {name: DAY.sub("HARI", book.read(name).decode("utf-8", "replace")) for name in book.namelist() if name != "docProps/core.xml"}


def outputs(folder):
    found = {os.path.relpath(os.path.join(at, name), folder) for at, _, names in os.walk(folder) for name in names}
    return {path for path in found if not path.startswith("log") and path not in ("status.json", "manifest.json", ".kunci") and not path.endswith(".pdf")}


def live(ripp, seed, work):
    """A year of one seed; gives the last day, how many outputs there are, and what differs from a first run."""
    rng = random.Random(f"selang {seed}")
    folder = os.path.join(work, f"selang-{seed}")
    shutil.rmtree(folder, ignore_errors=True)
    root = os.path.join(folder, "ruang")
    shutil.copytree(os.path.join(ROOT, "samples"), root, ignore=shutil.ignore_patterns("keluaran"))
    received = sorted(path for path in glob.glob(os.path.join(root, "masuk", "**", "*"), recursive=True) if os.path.isfile(path))
    roster = os.path.join(root, "daftar-opd.csv")
    with open(roster, encoding="utf-8") as f:
        lines = f.readlines()
    away, day = {}, datetime.date(2021, 10, 20)
    for step in range(12):
        day += datetime.timedelta(days=rng.choice([0, 1, 1, 3, 10, 25, 40]))
        chance = rng.random()
        if chance < 0.3:
            path = rng.choice(received)
            if path in away:
                shutil.move(away.pop(path), path)
            else:
                away[path] = os.path.join(folder, f"pergi-{step}")
                shutil.move(path, away[path])
        elif chance < 0.4:
            there = sorted(outputs(os.path.join(root, "keluaran"))) if os.path.isdir(os.path.join(root, "keluaran")) else []
            if there:
                os.remove(os.path.join(root, "keluaran", rng.choice(there)))
        elif chance < 0.5:
            without = rng.randrange(1, len(lines)) if rng.random() < 0.5 else None
            with open(roster, "w", encoding="utf-8") as f:
                f.writelines(line for number, line in enumerate(lines) if number != without)
        for command in rng.sample(COMMANDS, rng.randrange(1, 4)):
            run(ripp, root, command, day)
    day += datetime.timedelta(days=rng.choice([0, 1, 5]))
    fresh = os.path.join(root, "pertama")
    for command in COMMANDS[:3]:
        run(ripp, root, command, day)
        run(ripp, root, command, day, "-k", fresh)
    lived = os.path.join(root, "keluaran")
    one, other = outputs(lived), outputs(fresh)
    differing = [f"only after the year: {path}" for path in sorted(one - other)] + [f"only in a first run: {path}" for path in sorted(other - one)]
    for path in sorted(one & other):
        a, b = content(os.path.join(lived, path)), content(os.path.join(fresh, path))
        if a != b:
            differing.append(f"{path}: {[part for part in sorted(set(a) | set(b)) if a.get(part) != b.get(part)][:3]}")
    return day, len(one), differing


def main():
    words = argparse.ArgumentParser()
    words.add_argument("ripp")
    words.add_argument("work")
    words.add_argument("--benih", default="1,2,3")
    words = words.parse_args()
    tally = Tally()
    for seed in map(int, words.benih.split(",")):
        day, count, differing = live(os.path.abspath(words.ripp), seed, os.path.abspath(words.work))
        tally.check(f"seed {seed}: on {day} {count} outputs are those of a first run", not differing and count > 50, "; ".join(differing[:3]))
    print(f"{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
