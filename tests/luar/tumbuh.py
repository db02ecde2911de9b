"""Measures how time and memory grow with the input, and prints it as a table of Markdown.

  tumbuh.py RIPP WORK [--ukuran N] [--jenis A,B] [--gagal]

Each kind of besar.py is tried in three sizes, each ten times the one before (`--ukuran 2`: the first two only). A run of more
than 120 seconds or 8 GB is stopped and shown so. The last column is the processor time of a unit against that of the size before: 1 is
linear; more than 2 is marked. `--gagal` ends with a non-zero exit code where it is more than 4: machines are noisy.
"""
import argparse
import os
import re
import shutil
import signal
import subprocess
import tempfile
import threading
import time

import besar

LONGEST, LARGEST, MARKED, FAILS = 120, 8e9, 2, 4
# Below this the start of the program is most of what is measured.
SHORTEST = 0.2
ALL = ["periksa", "konsolidasi", "laporan"]
# Kind, what is counted, the smallest size, files, commands.
RUNS = [
    ("baris", "baris dalam satu rencana", 100, 1, ALL), ("lembar", "lembar", 2, 1, ALL), ("judul", "baris judul × 20 lembar", 10, 1, ALL),
    ("teks", "huruf × 500 uraian", 327, 1, ALL), ("temuan", "baris dengan dua kesalahan", 1000, 1, ALL),
    ("lebat", "baris dengan enam kesalahan × 2 berkas", 900, 2, ALL), ("roster", "baris daftar", 1000, 1, ["periksa"]),
    ("roster", "baris daftar", 50, 1, ["jalankan"]), ("berkas", "berkas", 20, 1, ALL),
]


def tree(root):
    """The processes below one, itself included."""
    found = [root]
    for pid in found:
        try:
            for task in os.listdir(f"/proc/{pid}/task"):
                with open(f"/proc/{pid}/task/{task}/children", encoding="ascii") as f:
                    found += [int(child) for child in f.read().split()]
        except OSError:
            pass
    return found


def resident(root):
    """Bytes that the processes of a run hold at this moment; they read workbooks in processes of their own."""
    total = 0
    for pid in tree(root):
        try:
            with open(f"/proc/{pid}/statm", encoding="ascii") as f:
                total += int(f.read().split()[1])
        except (OSError, IndexError):
            pass
    return total * os.sysconf("SC_PAGESIZE")


def measured(words, longest=LONGEST):
    """Wall seconds, processor seconds, peak bytes, why it was stopped, its end, and what it said last."""
    with tempfile.TemporaryFile() as said:
        start = time.monotonic()
        run = subprocess.Popen(words, stdout=said, stderr=subprocess.STDOUT, start_new_session=True)
        peak, stopped, over = 0, "", threading.Event()

        def watch():
            nonlocal peak, stopped
            while not over.wait(0.03):
                peak = max(peak, resident(run.pid))
                if not stopped and (time.monotonic() - start > longest or peak > LARGEST):
                    stopped = f"dihentikan pada {number(peak / 1e9, 1)} GB" if peak > LARGEST else f"dihentikan sesudah {longest} detik"
                    os.killpg(run.pid, signal.SIGKILL)

        watcher = threading.Thread(target=watch)
        watcher.start()
        _, status, used = os.wait4(run.pid, 0)
        wall = time.monotonic() - start
        over.set()
        watcher.join()
        run.returncode = os.waitstatus_to_exitcode(status)
        said.seek(max(0, said.seek(0, os.SEEK_END) - 20_000))
        tail = said.read().decode("utf-8", "replace")
    return wall, used.ru_utime + used.ru_stime, max(peak, used.ru_maxrss * 1024), stopped, run.returncode, tail


def number(value, places=0):
    return f"{value:,.{places}f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def outcome(code, tail):
    """How a run ended, in few words, so that a size that was refused is not taken for a quick one."""
    found, refused = re.findall(r"Temuan: ([\d.]+) kesalahan, ([\d.]+) peringatan", tail), re.findall(r"([\d.]+) ditolak", tail)
    words = [f"keluar {code}"]
    if found:
        words.append(f"{sum(int(n.replace('.', '')) for n in found[-1])} temuan")
    if refused and refused[0] != "0":
        words.append(f"{refused[0]} berkas ditolak")
    return ", ".join(words)


def main():
    wanted = argparse.ArgumentParser()
    wanted.add_argument("ripp")
    wanted.add_argument("work")
    wanted.add_argument("--ukuran", type=int, default=3)
    wanted.add_argument("--jenis", default="")
    wanted.add_argument("--gagal", action="store_true")
    asked = wanted.parse_args()
    ripp, folder = os.path.abspath(asked.ripp), os.path.join(os.path.abspath(asked.work), "tumbuh")
    far, broken = [], []
    print("| masukan | perintah | besar | detik | detik prosesor | memori MB | hasil | per satuan |\n|---|---|--:|--:|--:|--:|---|--:|", flush=True)
    for kind, what, smallest, files, commands in RUNS:
        if asked.jenis and kind not in asked.jenis.split(","):
            continue
        before, gone = {}, set()
        for size in [smallest * 10**i for i in range(asked.ukuran)]:
            shutil.rmtree(folder, ignore_errors=True)
            besar.ruang(kind, size, folder, files)
            for command in commands:
                row = f"| {what} | {command} | {number(size)} |"
                if command in gone:
                    print(f"{row} | | | tidak dicoba | |", flush=True)
                    continue
                shutil.rmtree(os.path.join(folder, "keluaran"), ignore_errors=True)
                wall, used, peak, stopped, code, tail = measured([ripp, command, folder, "--tanggal", "2022-10-05"])
                ratio = max(used, SHORTEST) / max(before.get(command, SHORTEST), SHORTEST) / 10 if command in before else None
                before[command] = used
                if stopped:
                    gone.add(command)
                elif code not in (0, 1):
                    broken.append(f"{what} {size} {command}: {outcome(code, tail)} {tail[-300:]}")
                mark = "" if ratio is None else ("> " if stopped else "") + number(ratio, 2) + (" **!**" if ratio > MARKED else "")
                if ratio is not None and ratio > FAILS:
                    far.append(f"{what} {size} {command}: {number(ratio, 2)}")
                end = stopped or outcome(code, tail)
                print(f"{row} {number(wall, 1)} | {number(used, 1)} | {number(peak / 1e6)} | {end} | {mark} |", flush=True)
    shutil.rmtree(folder, ignore_errors=True)
    for name, list_ in (("far from linear", far), ("did not finish", broken)):
        if list_:
            print(f"\n{name}: " + "; ".join(list_))
    # A run that fails is a failure always; one that grows fast only where that was asked.
    raise SystemExit(1 if broken or asked.gagal and far else 0)


if __name__ == "__main__":
    main()
