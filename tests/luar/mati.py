"""Kills ripp while it works, and holds what lies in its folder of outputs against what must lie there.

  mati.py RIPP WORK [--kali N] [--semua] [--benih N]

After every kill either manifest.json is there, and with it every output that it lists, as it lists it (a whole set, the old one or
the new one), or it is not there and a journal in .baru/ tells what was being moved. The next start makes it whole. First N kills
at times of chance, every second of them while files are moved; then, where strace is, a kill before each call that moves or
removes a file (`--semua`: before every one, else before some).
"""
import argparse
import hashlib
import json
import os
import random
import shutil
import subprocess
import sys
import time

from kantor import ROOT, Tally

JOURNAL = os.path.join(".baru", "jurnal.json")
CALLS = ["rename", "renameat", "renameat2", "unlink", "unlinkat", "rmdir", "fsync"]
# What a run leaves that no manifest lists: its lock, and its own lists.
UNLISTED = {".kunci", "manifest.json", "status.json", "log/ripp.log"}


def sums(folder):
    """The files below a folder, each with its SHA-256."""
    found = {}
    for at, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(at, name)
            with open(path, "rb") as f:
                found[os.path.relpath(path, folder).replace(os.sep, "/")] = hashlib.sha256(f.read()).hexdigest()
    return found


def listed(folder):
    """What the manifest lists, or None where there is none."""
    try:
        with open(os.path.join(folder, "manifest.json"), encoding="utf-8") as f:
            return {output["path"]: output["sha256"] for output in json.load(f)["outputs"]}
    except FileNotFoundError:
        return None


def differing(folder):
    """The listed outputs that are not there as they are listed."""
    there = sums(folder)
    return sorted(path for path, sha in listed(folder).items() if there.get(path) != sha)


# The quarter that the reports of each turn are about: the last that has ended on its day.
QUARTERS = {"sebelum": "2022-TW2", "sesudah": "2022-TW3"}


class Trial:
    """A folder of outputs into which two workspaces are written by turns, and what each of them gives."""

    def __init__(self, ripp, folder, files):
        self.ripp, self.out = ripp, os.path.join(folder, "keluaran")
        shutil.rmtree(folder, ignore_errors=True)
        self.commands, self.whole, self.seconds, self.last = {}, {}, 0, None
        # Other files on another day: outputs are added, changed and removed from one turn to the next.
        for name, day, less in (("sebelum", "2022-07-05", 3), ("sesudah", "2022-10-05", 0)):
            room = os.path.join(folder, name)
            shutil.copytree(os.path.join(ROOT, "samples"), room, ignore=shutil.ignore_patterns("keluaran"))
            received = sorted(os.path.join(at, name) for at, _, names in os.walk(os.path.join(room, "masuk")) for name in names)
            for path in received[: len(received) - files + less]:
                os.remove(path)
            if files < 10:
                shorten_roster(room)
            # In the middle, since killing must not leave half a template either.
            self.commands[name] = [ripp, "jalankan", room, "--tanggal", day, "-q", "-k", self.out]
            start = time.monotonic()
            self.complete(name)
            self.seconds = max(self.seconds, time.monotonic() - start)
            self.whole[name] = listed(self.out)

    def complete(self, name):
        done = subprocess.run(self.commands[name], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            raise SystemExit(f"{name}: exit {done.returncode}\n{done.stderr}")
        self.last = name

    def killed(self, name, moment):
        """Starts a run and kills it; the moment waits for its time, and is told the run."""
        run = subprocess.Popen(self.commands[name], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        moment(run)
        run.kill()
        run.wait()

    def state(self, allowed):
        """What lies there after a kill: the name of a whole set, "jurnal", or else a sentence on what is wrong."""
        now = listed(self.out)
        if now is None:
            try:
                with open(os.path.join(self.out, JOURNAL), encoding="utf-8") as f:
                    json.load(f)
                return "jurnal"
            except FileNotFoundError:
                return "no manifest.json and no journal"
            except ValueError:
                return "no manifest.json and half a journal"
        wrong = differing(self.out)
        if wrong:
            return f"manifest.json lists {len(wrong)} outputs of {len(now)} that are not there so, first {wrong[0]}"
        named = [name for name in allowed if self.own(name, self.whole[name]) == self.own(name, now)]
        return named[0] if named else "a whole set of neither run"

    def own(self, name, outputs):
        """Without the reports of the other quarter, which stand and stay listed."""
        quarter = f"laporan/{QUARTERS[name]}/"
        return {path: sha for path, sha in outputs.items() if not path.startswith("laporan/") or path.startswith(quarter)}

    def leftovers(self):
        """What the next complete run should have removed. Reports of another quarter stay."""
        known = set(listed(self.out)) | UNLISTED
        return [path for path in sums(self.out) if path not in known and not path.startswith(("laporan/", "log/"))]

    def mended(self, name):
        """What is wrong after the next start, or nothing."""
        self.complete(name)
        state, more = self.state([name]), self.leftovers()
        return state if state != name else f"left over: {', '.join(more[:3])}" if more or os.path.exists(os.path.join(self.out, ".baru")) else ""


def shorten_roster(room):
    path = os.path.join(room, "daftar-opd.csv")
    with open(path, encoding="utf-8") as f:
        lines = f.readlines()
    with open(path, "w", encoding="utf-8") as f:
        f.writelines(lines[:4])


class Counted:
    """Outcomes of many kills: how often each state was seen, and the first ones that are wrong."""

    def __init__(self):
        self.seen, self.wrong = {}, []

    def add(self, what, trial, state):
        fine = state == "jurnal" or state in trial.whole
        self.seen[state if fine else "rusak"] = self.seen.get(state if fine else "rusak", 0) + 1
        if not fine:
            self.wrong.append(f"{what}: {state}")

    def mend(self, what, wrong):
        if wrong:
            self.wrong.append(f"{what}, next start: {wrong}")

    def told(self, check, name):
        seen = ", ".join(f"{count} {state}" for state, count in sorted(self.seen.items()))
        check(f"{name} ({seen})", bool(self.seen) and not self.wrong, f"{len(self.wrong)} wrong; " + "; ".join(self.wrong[:3]))


def by_chance(trial, times, seed, check):
    chance, counted = random.Random(seed), Counted()
    order = ["sebelum", "sesudah"]
    for turn in range(times):
        # The dying run is of the other workspace than the set that lies there; the next start of either.
        name = order[trial.last == order[0]]
        following = chance.choice(order)
        wait = chance.uniform(0, trial.seconds)

        def moment(run):
            if turn // 2 % 2 == 0:
                time.sleep(wait)
                return
            # Moving takes some hundredths of a second, into which a time of chance would hardly ever fall: until a file is gone.
            stage = os.path.join(trial.out, ".baru")
            while run.poll() is None and not os.path.exists(os.path.join(trial.out, JOURNAL)):
                pass
            staged = sorted(os.path.join(at, name) for at, _, names in os.walk(stage) for name in names)
            path = chance.choice(staged) if staged else stage
            while run.poll() is None and os.path.exists(path):
                pass

        what = f"kill {turn + 1}"
        trial.killed(name, moment)
        state = trial.state(order)
        counted.add(what, trial, state)
        if turn % 3 == 2:
            # The next start dies too, in its middle: what the first one left must have been completed before.
            trial.killed(following, lambda run: time.sleep(trial.seconds * chance.uniform(0.2, 0.5)))
            again = trial.state(order)
            counted.add(f"{what}, second", trial, again)
            if state == "jurnal" and again not in (name, following, "jurnal"):
                counted.mend(f"{what}, second", f"not completed, but {again}")
        counted.mend(what, trial.mended(following))
    counted.told(check, f"{times} kills at times of chance")


def calls_of(trial, name, work):
    """How often a run makes each of the calls."""
    log = os.path.join(work, "panggilan.txt")
    subprocess.run(["strace", "-f", "-qq", "-o", log, "-e", "trace=" + ",".join(CALLS), *trial.commands[name]], capture_output=True)
    with open(log, encoding="utf-8", errors="replace") as f:
        lines = [line.split(None, 1)[-1] for line in f]
    return {call: sum(line.startswith(call + "(") for line in lines) for call in CALLS}


def by_call(trial, every, work, check):
    counted, order = Counted(), ["sebelum", "sesudah"]
    trial.complete("sebelum")
    counts = calls_of(trial, "sesudah", work)
    tried = 0
    for call, count in counts.items():
        for n in range(1, count + 1, 1 if every else max(1, count // 4)):
            # Each try goes from the one set to the other.
            name, other = order[tried % 2], order[1 - tried % 2]
            trial.complete(other)
            inject = ["strace", "-f", "-qq", "-o", os.path.devnull, "-e", f"trace={call}", "-e", f"inject={call}:signal=KILL:when={n}"]
            done = subprocess.run(inject + trial.commands[name], capture_output=True)
            tried += 1
            # Counted for each thread by itself: the last ones are of threads that make fewer.
            if done.returncode in (0, 1):
                continue
            what = f"before {call} {n} of {count}"
            counted.add(what, trial, trial.state(order))
            counted.mend(what, trial.mended(other))
    counted.told(check, f"kills before {'every' if every else 'some'} of the calls {', '.join(f'{c} ({n})' for c, n in counts.items() if n)}")


def main():
    wanted = argparse.ArgumentParser()
    wanted.add_argument("ripp")
    wanted.add_argument("work")
    wanted.add_argument("--kali", type=int, default=8)
    wanted.add_argument("--semua", action="store_true")
    wanted.add_argument("--benih", type=int, default=20221005)
    asked = wanted.parse_args()
    ripp, work = os.path.abspath(asked.ripp), os.path.join(os.path.abspath(asked.work), "mati")
    tally = Tally()
    by_chance(Trial(ripp, os.path.join(work, "contoh"), 29), asked.kali, asked.benih, tally.check)
    if subprocess.run(["sh", "-c", "strace -qq -o /dev/null true"], capture_output=True).returncode == 0:
        # Few files: each call costs two runs.
        by_call(Trial(ripp, os.path.join(work, "kecil"), 5), asked.semua, work, tally.check)
    else:
        print("skipped kills before each call: strace is not installed or may not trace here", flush=True)
    print(f"\n{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
