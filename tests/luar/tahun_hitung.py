"""What must hold of an OPD on a day, computed from what its office wrote and never from what ripp says. Called by tahun.py."""
from collections import Counter

from tahun_kantor import DEADLINE, FISIK, UANG, YEAR, due_day, month_end, month_start


class Value:
    def __init__(self, number, file):
        self.number, self.file = number, file


def judge(office, day, quarter):
    """What holds of a roster row as of a day, from the files as they are known to be."""
    by = [f for f in office.files if f.known is None or f.known <= day]
    plans = sorted((f for f in by if f.plan is not None or f.nihil), key=lambda f: f.order)
    force = max(plans, key=lambda f: (f.revision, *f.order), default=None)
    actions = force.plan if force and force.plan is not None else []
    broken = [f for f in by if f.unreadable and not any(p.order > f.order for p in plans)]
    errors = Counter()
    for a in actions:
        errors.update(a.errors())
    if force and force.nihil and force.plan is not None:
        errors["M007"] += 1
    errors["F001"] += len(broken)

    # Progress: the newest value of each action, month and kind; what is faulty about it; what counts.
    known_ids = {a.id for a in actions}
    history, doubtful, taken_back = {}, [], set()
    for f in sorted(by, key=lambda f: f.order):
        if f.values and f.known:
            # What was said of a month that has still not begun, and is left empty now, is taken back: so the finding asks for it.
            for key in list(history):
                if key[0] in f.rows and key not in f.values and month_start(key[1]) > f.known:
                    early = [v for v in history[key] if v.file.known and month_start(key[1]) > v.file.known]
                    kept = [v for v in history.pop(key) if v not in early]
                    taken_back.update((key, v.file.path) for v in early)
                    history.update({key: kept} if kept else {})
        for key, number in f.values.items():
            if key[0] in known_ids and month_start(key[1]) <= day or key[0] in known_ids and f.known and month_start(key[1]) > f.known:
                if f.doubtful and key[2] == FISIK:
                    doubtful.append((key, f))
                else:
                    history.setdefault(key, []).append(Value(number, f))
        if actions:
            errors["M010"] += len({key[0] for key in f.values if key[0] not in known_ids})
    counted, out, sources = {}, set(), set()
    for a in actions:
        for kind in (FISIK, UANG):
            budget, before, overspent_ = a.money(), None, False
            for month in range(1, 13):
                seen = history.get((a.id, month, kind))
                if not seen:
                    continue

                def fault(value):
                    if kind == FISIK and not 0 <= value.number <= 100:
                        return "M001"
                    if value.number > 0 and value.file.known and month_start(month) > value.file.known:
                        return "M012"
                    if before is not None and value.number < before:
                        return "M002"
                    if kind == UANG and budget is not None and value.number > budget:
                        return "M003"
                    return None

                newest, wrong = seen[-1], fault(seen[-1])
                sources.add(newest.file.path)
                if wrong:
                    out.add((a.id, month, kind))
                    errors[wrong] += wrong != "M003" or not overspent_
                    overspent_ = overspent_ or wrong == "M003"
                good = newest if not wrong else next((v for v in reversed(seen[:-1]) if not fault(v)), None)
                if good and month_start(month) <= day:
                    counted[a.id, month, kind] = good
                    sources.add(good.file.path)
                if wrong not in ("M001", "M012") and month_start(month) <= day:
                    before = newest.number
    for code in [c for c in errors if not errors[c]]:
        del errors[code]

    if force is None:
        status = "refused" if broken else "missing"
        if status == "missing":
            errors["I006"] += 1
    elif force.plan is None:
        status = "nihil" if not broken else "to-mend"
    else:
        status = "to-mend" if errors else "complete"
    late, days_late = False, None
    if force is None:
        late = day > DEADLINE
        days_late = (day - DEADLINE).days if late else None
    elif plans[0].received and plans[0].received > DEADLINE:
        late, days_late = True, (plans[0].received - DEADLINE).days

    # Months: who is under way, when it was first reported, what is owed.
    with_rows = [f for f in plans if f.plan is not None]
    came = with_rows[0].known if with_rows else None
    months, owed = {}, []
    for month in range(1, 13):
        ids = {a.id for a in actions if a.under_way(month)}
        first = next((f for f in sorted(by, key=lambda f: f.order) if any(k[0] in ids and k[1] == month and (k, f.path) not in taken_back for k in f.values)), None)
        months[month] = (bool(ids), first)
        if ids and not first and day > due_day(month) and not (came and due_day(month) < came):
            owed.append(f"{YEAR}-{month:02}")

    # Figures of the quarter.
    end = month_end(quarter * 3)
    ended = day > end
    rows = []
    for a in actions:
        last = lambda kind: next((counted[a.id, m, kind] for m in range(quarter * 3, 0, -1) if (a.id, m, kind) in counted), None)
        physical, planned = last(FISIK), a.planned(end)
        in_quarter = lambda kind: any((a.id, m, kind) in counted for m in range(quarter * 3 - 2, quarter * 3 + 1))
        standing = None
        if ended:
            if planned is not None and a.start > end:
                standing = "not-started"
            elif physical and physical.number >= 100:
                standing = "done"
            elif not in_quarter(FISIK):
                # Whether rupiah alone are a report of the quarter is left open.
                standing = "not-reported" if not in_quarter(UANG) else None
            elif planned is not None and physical.number < planned - 0.5:
                standing = "late"
            else:
                standing = "on-schedule"
        rows.append({"aksi": a, "planned": planned, "physical": physical, "spent": last(UANG), "standing": standing, "open": ended and standing is None})
    figures = None
    if actions:
        averaged = [r for r in rows if r["planned"] is not None]
        mean = lambda numbers: sum(numbers) / len(numbers) if numbers else None
        planned = mean([r["planned"] for r in averaged])
        reported = any(r["physical"] for r in averaged)
        physical = mean([r["physical"].number if r["physical"] else 0 for r in averaged]) if reported else None
        budget = sum(a.money() or 0 for a in actions)
        spent = sum(r["spent"].number for r in rows if r["spent"]) if any(r["spent"] for r in rows) else None
        left = sum(a.money() is None for a in actions) + sum(a.planned(end) is None for a in actions)
        left += sum(month <= quarter * 3 for _, month, _ in out)
        figures = {
            "planned": planned, "physical": physical, "deviation": None if physical is None else physical - planned, "budget": budget, "spent": spent,
            "absorption": spent / budget * 100 if spent is not None and budget else None,
            "achievement": min(100, physical / planned * 100) if physical is not None and planned else None, "left_out": left}
    days = [f.known for f in by if f.known]
    readable = [f.known for f in plans if f.known]
    sources &= {f.path for f in by}
    return {
        "status": status, "late": late, "days_late": days_late, "first": min(readable, default=None), "last": max(days, default=None), "force": force,
        "after": sorted(f.path for f in office.files if f not in by), "sources": sources, "by": by, "owed": owed, "rows": rows, "counted": counted, "figures": figures,
        "errors": errors, "months": months, "came": came, "doubtful": sum(key[1] <= quarter * 3 for key, _ in doubtful), "history": history, "faulty": out}
