#!/usr/bin/env python3
"""GAP's F1 of chains: each of a pronoun's two names counts as given if the pronoun's chain has a mention on it.

    gap_texts.py GAP.tsv > texts.jsonl; dixit explain --layer mentions --format jsonl texts.jsonl > mentions.jsonl
    score_gap.py GAP.tsv mentions.jsonl
"""
import csv, json, sys, collections
rows=list(csv.DictReader(open(sys.argv[1], encoding='utf-8'), delimiter='\t', quoting=csv.QUOTE_NONE))
docs={}
for l in open(sys.argv[2], encoding='utf-8'):
    r=json.loads(l); docs[r['id']]=r
c=collections.Counter(); byg=collections.defaultdict(collections.Counter)
errs=[]
for r in rows:
    m=docs[r['ID']]['mentions']
    po=int(r['Pronoun-offset']); pe=po+len(r['Pronoun'])
    ent=None
    pm=[x for x in m if x['start']<=po and x['end']>=pe and x['kind']=='pronoun']
    if pm: ent=min(pm,key=lambda x:x['end']-x['start'])['entity']
    g='M' if r['Pronoun'].lower() in ('he','his','him') else 'F'
    for n in 'AB':
        s=int(r[n+'-offset']); e=s+len(r[n])
        gold=r[n+'-coref'].upper()=='TRUE'
        hit=ent is not None and any(x['start']<e and x['end']>s and x['entity']==ent and x['kind']!='pronoun' for x in m)
        for k in (c,byg[g]):
            k['tp']+=gold and hit; k['fp']+=(not gold) and hit; k['fn']+=gold and not hit
    c['nopron']+= not pm; c['noent']+= ent is None
def f(c):
    p=c['tp']/max(1,c['tp']+c['fp']); r=c['tp']/max(1,c['tp']+c['fn']); return f"P {100*p:.1f} R {100*r:.1f} F1 {200*p*r/(p+r):.1f}"
print(f(c),'| M',f(byg['M']),'| F',f(byg['F']),c)
