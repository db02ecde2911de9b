"""Holds the units of `ripp jadwal` against those who read them: systemd, parsers of cron, the schema of the Windows Task Scheduler.

  jadwal.py RIPP WORK

systemd-analyze is skipped where it is not, and that is told. The rules of the task schema are those of MS-TSCH, 2.5.
"""
import datetime
import os
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

from kantor import Tally, workspace

TASK = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"
# Elements in the order in which the schema wants them, where it wants one; values that it allows.
TRIGGER = ["Enabled", "StartBoundary", "EndBoundary", "Repetition", "ExecutionTimeLimit", "RandomDelay", "ScheduleByDay"]
POLICIES = {"Parallel", "Queue", "IgnoreNew", "StopExisting"}
SETTINGS = {"AllowStartOnDemand", "RestartOnFailure", "MultipleInstancesPolicy", "DisallowStartIfOnBatteries", "StopIfGoingOnBatteries",
            "AllowHardTerminate", "StartWhenAvailable", "NetworkProfileName", "RunOnlyIfNetworkAvailable", "WakeToRun", "Enabled", "Hidden",
            "DeleteExpiredTaskAfter", "IdleSettings", "NetworkSettings", "ExecutionTimeLimit", "Priority", "RunOnlyIfIdle", "UseUnifiedSchedulingEngine",
            "DisallowStartOnRemoteAppSession"}


def units(ripp, root, kind, into):
    shutil.rmtree(into, ignore_errors=True)
    subprocess.run([ripp, "jadwal", "--untuk", kind, root, "--pasang", into, "-q"], check=True)
    return {name: os.path.join(into, name) for name in sorted(os.listdir(into))}


def text(path, encoding="utf-8"):
    with open(path, encoding=encoding) as f:
        return f.read()


def check_systemd(ripp, root, work, tally):
    files = units(ripp, root, "systemd", os.path.join(work, "unit systemd"))
    if not shutil.which("systemd-analyze"):
        print("skipped: systemd-analyze is not installed")
        return
    folder = os.path.join(work, "unit")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    for name, path in files.items():
        shutil.copy(path, os.path.join(folder, name))
    paths = [os.path.join(folder, name) for name in files]
    done = subprocess.run(["systemd-analyze", "verify", "--user", *paths], capture_output=True, text=True, env={**os.environ, "XDG_RUNTIME_DIR": folder})
    ours = [line for line in (done.stdout + done.stderr).splitlines() if any(name in line for name in files)]
    tally.check("systemd-analyze verify finds nothing", done.returncode == 0 and not ours, (done.stdout + done.stderr)[:400])
    # It would find something.
    broken = os.path.join(folder, "ripp-rusak.timer")
    with open(broken, "w", encoding="utf-8") as f:
        f.write("[Timer]\nOnCalendar=kapan-kapan\n")
    done = subprocess.run(["systemd-analyze", "verify", "--user", broken], capture_output=True, text=True, env={**os.environ, "XDG_RUNTIME_DIR": folder})
    tally.check("systemd-analyze verify finds a broken timer", "kapan-kapan" in done.stderr or done.returncode != 0, done.stderr[:200])
    times = [line.split("=", 1)[1] for path in paths for line in text(path).splitlines() if line.startswith("OnCalendar=")]
    first = {}
    for time in times:
        said = subprocess.run(["systemd-analyze", "calendar", "--base-time", "2022-01-01", time], capture_output=True, text=True, env={**os.environ, "LC_ALL": "C", "TZ": "Asia/Jakarta"})
        first[time] = next((line.split(": ", 1)[1] for line in said.stdout.splitlines() if "Next elapse" in line), said.stderr)
    quarterly = [first[time] for time in times if not time.startswith("*")]
    tally.check("the quarterly timer rings on the days after the months were due", [q[4:14] for q in quarterly] == ["2022-04-06", "2022-07-06", "2022-10-06", "2023-01-06"], str(first))
    tally.check("both timers are persistent", all("Persistent=true" in text(path) for name, path in files.items() if name.endswith(".timer")))
    # systemd itself takes the line apart: what it starts is the program with these very words.
    line = next(line for line in text(next(p for n, p in files.items() if n.endswith(".service"))).splitlines() if line.startswith("ExecStart="))
    words = [word.replace("$$", "$").replace("%%", "%") for word in shlex.split(line.split("=", 1)[1])]
    tally.check("the service starts the program with the workspace", words == [ripp, "jalankan", root, "--hening"], str(words))


def check_cron(ripp, root, work, tally):
    import croniter
    import crontab

    path = next(iter(units(ripp, root, "cron", os.path.join(work, "unit-cron")).values()))
    table = crontab.CronTab(tabfile=path)
    jobs = list(table)
    tally.check("the table of cron has three jobs, all valid", len(jobs) == 3 and all(job.is_valid() for job in jobs), str(jobs))
    day = datetime.datetime(2022, 1, 7)
    times = croniter.croniter(str(jobs[0].slices), day)
    days = [times.get_next(datetime.datetime).date().isoformat() for _ in range(4)]
    tally.check("the quarterly line rings on the days after the months were due", days == ["2022-04-06", "2022-07-06", "2022-10-06", "2023-01-06"], str(days))
    # What cron hands to the shell: `\%` is a percent sign.
    command = jobs[0].command.replace("\\%", "%")
    words = shlex.split(command)
    tally.check("the shell starts the program with the workspace", words == [ripp, "jalankan", root, "--hening"], str(words))
    done = subprocess.run(["/bin/sh", "-c", command + " --tanggal 2022-02-10"], capture_output=True, text=True)
    tally.check("the line does what it says, quietly", done.returncode == 1 and not done.stdout + done.stderr, f"{done.returncode} {done.stdout} {done.stderr}")


def check_windows(ripp, root, work, tally):
    path = next(iter(units(ripp, root, "windows", os.path.join(work, "unit-windows")).values()))
    with open(path, "rb") as f:
        bytes_ = f.read()
    tally.check("the task is UTF-16 with its mark", bytes_[:2] == b"\xff\xfe")
    task = ET.fromstring(bytes_.decode("utf-16").split("?>", 1)[1])
    wrong = []
    if task.tag != TASK + "Task" or task.get("version") != "1.2":
        wrong.append("no task of version 1.2")
    if [child.tag.replace(TASK, "") for child in task] != ["RegistrationInfo", "Triggers", "Settings", "Actions"]:
        wrong.append("parts of the task")
    triggers = task.find(TASK + "Triggers")
    for trigger in triggers:
        names = [child.tag.replace(TASK, "") for child in trigger]
        places = [TRIGGER.index(name) for name in names]
        order = trigger.tag.replace(TASK, "")
        # Of the elements that all triggers have the schema fixes the order; Enabled may be anywhere among them.
        rest = [place for place in places if place > 0]
        if order not in ("TimeTrigger", "CalendarTrigger") or rest != sorted(rest) or "StartBoundary" not in names:
            wrong.append(f"{order} {names}")
        datetime.datetime.fromisoformat(trigger.find(TASK + "StartBoundary").text)
    settings = {child.tag.replace(TASK, ""): child.text for child in task.find(TASK + "Settings")}
    wrong += [name for name in settings if name not in SETTINGS]
    if settings.get("MultipleInstancesPolicy") not in POLICIES or settings.get("StartWhenAvailable") != "true":
        wrong.append(str(settings))
    run = task.find(f"{TASK}Actions/{TASK}Exec")
    tally.check("the task keeps to the schema", not wrong, "; ".join(wrong))
    starts = [trigger.find(TASK + "StartBoundary").text[:10] for trigger in triggers if trigger.tag.endswith("TimeTrigger")]
    tally.check("its triggers are on the days after the months were due", starts == ["2022-04-06", "2022-07-06", "2022-10-06", "2023-01-06"], str(starts))
    words = run.find(TASK + "Arguments").text
    tally.check("it starts the program with the workspace", run.find(TASK + "Command").text == ripp and words == f'jalankan "{root}" --hening', words)


def main():
    ripp, work = (os.path.abspath(word) for word in sys.argv[1:3])
    tally = Tally()
    root = workspace(os.path.join(work, "ruang 100% $HOME & 'kerja'"))
    with open(os.path.join(root, "ripp.toml"), "w", encoding="utf-8") as f:
        f.write("[program]\ntahun = 2022\nbatas_rencana_aksi = 2021-11-01\n")
    check_systemd(ripp, root, work, tally)
    check_cron(ripp, root, work, tally)
    check_windows(ripp, root, work, tally)
    again = subprocess.run([ripp, "jadwal", "--untuk", "cron", root, "--pasang", os.path.join(work, "unit-cron")], capture_output=True, text=True)
    tally.check("units may be written again over our own", again.returncode == 0, again.stderr)
    foreign = os.path.join(work, "unit-lain")
    os.makedirs(foreign, exist_ok=True)
    name = os.listdir(os.path.join(work, "unit-cron"))[0]
    with open(os.path.join(foreign, name), "w", encoding="utf-8") as f:
        f.write("milik orang lain\n")
    refused = subprocess.run([ripp, "jadwal", "--untuk", "cron", root, "--pasang", foreign], capture_output=True, text=True)
    tally.check("a file of someone else is not overwritten", refused.returncode == 2 and text(os.path.join(foreign, name)) == "milik orang lain\n", refused.stderr)
    print(f"{tally.failed} failed")
    sys.exit(1 if tally.failed else 0)


if __name__ == "__main__":
    main()
