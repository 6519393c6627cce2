package com.flashafrica.support.benchmarks;

import com.flashafrica.support.benchmarks.commands.CommandComparison;
import com.flashafrica.support.benchmarks.commands.CommandComparison.What;
import com.flashafrica.support.benchmarks.measure.Turns;
import com.flashafrica.support.benchmarks.report.Aim;
import com.flashafrica.support.benchmarks.report.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Durable commands beside stock Axon's JDBC engine. */
final class CommandRows implements Benchmark {
    private static final String NAME = "commands.";

    /** Times stock, by how many ask at once. */
    private static final Map<Integer, Double> AIMS = Map.of(1, 1.0, 64, 2.0, 256, 3.0);

    @Override
    public List<String> names() {
        return List.of(NAME);
    }

    @Override
    public List<Row> run(Bed bed, Scale scale, Asked asked) throws Exception {
        List<Row> rows = new ArrayList<>();
        try (CommandComparison comparison =
                new CommandComparison(bed.database("commands"), bed.database("stock_commands"))) {
            for (What what : What.values()) {
                String name = NAME + what.name().toLowerCase(Locale.ROOT) + ".";
                if (asked.wantsAny(List.of(name))) {
                    CommandComparison.Pair pair = comparison.pair(what, scale.length());
                    for (int clients : scale.clients()) {
                        Turns turns = pair.compare(scale.rounds(), scale.length(), clients);
                        rows.add(row(name + clients, turns, clients));
                    }
                }
            }
        }
        return rows;
    }

    private static Row row(String name, Turns turns, int clients) {
        return Row.of(
                name,
                turns.median(),
                turns.medianOfReference(),
                "commands/s, stock Axon",
                Aim.atLeast(AIMS.getOrDefault(clients, 1.0)),
                Aim.NONE);
    }
}
