import sys,glob,os
import python_calamine as pc
for k in sys.argv[1:]:
    p=glob.glob(f"masuk/{k} *")[0]; print("=====",p)
    if p.endswith("docx"):
        import docx; d=docx.Document(p); print("\n".join(q.text for q in d.paragraphs))
        for t in d.tables:
            for i,r in enumerate(t.rows,1): print(i,"|".join(c.text.replace("\n","\\n") for c in r.cells))
    elif p.endswith("csv"): print(open(p,"rb").read().decode({"33":"utf-16","34":"utf-8-sig","32":"cp1252"}.get(k,"utf-8")))
    else:
        wb=pc.CalamineWorkbook.from_path(p)
        for n in wb.sheet_names:
            print("--",n)
            for i,r in enumerate(wb.get_sheet_by_name(n).to_python(skip_empty_area=False),1):
                if any(x!="" for x in r): print(i,"|".join(str(x).replace("\n","\\n") for x in r))
