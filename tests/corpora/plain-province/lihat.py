import sys; sys.path.insert(0,'.')
import python_calamine as pc, glob
for p in sys.argv[1:]:
    print("=====",p)
    if p.endswith("docx"):
        import docx
        d=docx.Document(p)
        for x in d.paragraphs: print("P:",x.text)
        for t in d.tables:
            print("--T")
            for r in t.rows: print(" | ".join(c.text.replace("\n","⏎") for c in r.cells))
    elif p.endswith("csv"): 
        b=open(p,"rb").read(); print(b.decode("utf-16" if b[:2]==b"\xff\xfe" else "cp1252" if "klit" in p else "utf-8")[:3000])
    else:
        wb=pc.CalamineWorkbook.from_path(p)
        for n in wb.sheet_names:
            print("--",n)
            for i,r in enumerate(wb.get_sheet_by_name(n).to_python(skip_empty_area=False),1):
                if any(v!="" for v in r): print(i,"|".join(str(v).replace(" 00:00:00","").replace("\n","⏎") for v in r))
