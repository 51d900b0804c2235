"""The bare count of the same file by school and provision, as pandas reads it: every cell as text. Then what that took, as JSON. `python3 pandas-count.py FILE`."""
import json
import resource
import sys
import time

import pandas

start = time.perf_counter()
table = pandas.read_csv(sys.argv[1], dtype=str, keep_default_na=False)
groups = table.groupby(["School Number", "SEN/ALN Provision"]).size()
seconds = time.perf_counter() - start
print(json.dumps({"rows": int(groups.sum()), "seconds": seconds, "maxRss": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss}))
