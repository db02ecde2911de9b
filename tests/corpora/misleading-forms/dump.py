import sys,os
from python_calamine import CalamineWorkbook
import docx
def show(p,mx=70):
    print("=====",os.path.basename(p))
    if p.endswith('csv'):
        b=open(p,'rb').read(); t=b.decode('utf-16') if b[:2] in(b'\xff\xfe',b'\xfe\xff') else (b.decode('utf-8-sig') if True and not b'\x96' in b else b.decode('cp1252'))
        for i,l in enumerate(t.splitlines(),1): print(i,l)
        return
    if p.endswith('docx'):
        d=docx.Document(p)
        for el in d.element.body:
            if el.tag.endswith('}p'): print('P:',''.join(x.text or '' for x in el.iter() if x.tag.endswith('}t')))
            elif el.tag.endswith('}tbl'):
                t=docx.table.Table(el,d)
                for i,r in enumerate(t.rows,1): print(i,' | '.join(c.text for c in r.cells))
        return
    wb=CalamineWorkbook.from_path(p)
    for n in wb.sheet_names:
        sh=wb.get_sheet_by_name(n); rows=sh.to_python(skip_empty_area=False)
        print('--',n)
        for i,r in enumerate(rows,1): print(i,' | '.join(str(int(v)) if isinstance(v,float) and v==int(v) else str(v) for v in r))
for p in sys.argv[1:]: show(p)
