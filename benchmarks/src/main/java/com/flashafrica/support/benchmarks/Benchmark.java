package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.report.Row;
import java.util.List;

/** Some rows of the report, which are measured together. */
interface Benchmark {
    /** What the names of its rows begin with. */
    List<String> names();

    /** At least those rows that are asked for. */
    List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception;
}
