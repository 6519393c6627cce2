package com.flashafrica.support.ledger.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.flashafrica.support.ledger.Append;
import com.flashafrica.support.ledger.Appended;
import com.flashafrica.support.ledger.Appenders;
import com.flashafrica.support.ledger.Events;
import com.flashafrica.support.ledger.GroupCommitAppender;
import com.flashafrica.support.ledger.JdbcLedgerReader;
import com.flashafrica.support.ledger.NewEvent;
import com.flashafrica.support.ledger.testing.EmbeddedLedger;
import com.flashafrica.support.ledger.tree.MerkleTree;
import com.flashafrica.support.ledger.tree.Nodes;
import com.flashafrica.support.ledger.tree.Rfc6962;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proofs of a ledger just long enough for a tile of tiles, against the same tree in memory. */
class ProofsTest {
    private static final int EVENTS = 256 * 256 + 700;
    private static final EmbeddedLedger LEDGER = EmbeddedLedger.fresh();
    private static JdbcLedgerReader reader;
    private static List<byte[]> leaves;
    private static Nodes inMemory;
    private static TileBuilder builder;
    private static Proofs proofs;

    @BeforeAll
    static void fill() {
        try (GroupCommitAppender appender = Appenders.on(LEDGER.database())) {
            List<CompletableFuture<Appended>> waiting = new ArrayList<>();
            int streams = 64;
            for (int from = 1; from <= EVENTS; from += streams) {
                List<NewEvent> some = new ArrayList<>();
                for (int i = 0; i < Math.min(streams, EVENTS - from + 1); i++) {
                    some.add(Events.event("s" + i, from / streams + 1));
                }
                waiting.add(appender.append(new Append(some, null)));
            }
            waiting.forEach(CompletableFuture::join);
        }
        reader = new JdbcLedgerReader(LEDGER.readPool());
        Leaves stored = new Leaves(reader);
        leaves = new ArrayList<>();
        while (leaves.size() < EVENTS) {
            leaves.addAll(stored.after(leaves.size(), Math.min(5_000, EVENTS - leaves.size())));
        }
        inMemory = Rfc6962.nodes(leaves);
        proofs = new Proofs(LEDGER.readPool(), reader);
        builder = new TileBuilder(LEDGER.source(), reader);
        assertThatThrownBy(() -> proofs.consistency(1, EVENTS)).isInstanceOf(TilesBehind.class);
        while (builder.build()) {}
    }

    @AfterAll
    static void drop() {
        LEDGER.close();
    }

    @Test
    void only_full_tiles_are_stored_and_a_second_run_has_nothing_to_do() {
        assertThat(builder.build()).isFalse();
        Tiles tiles = new Tiles(LEDGER.readPool());
        assertThat(tiles.covered()).isEqualTo(EVENTS / 256 * 256);
        assertThat(tiles.full(1, 0)).isPresent();
        assertThat(tiles.full(1, 1)).isEmpty();
        assertThat(tiles.full(2, 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 255, 256, 257, 300, 511, 4_096, 65_535, 65_536, 65_537, EVENTS})
    void proofs_are_those_of_the_whole_tree_at_any_size(long size) {
        MerkleTree tree = new MerkleTree(size, inMemory);
        long[] some =
                LongStream.of(1, 2, 100, 256, 257, 512, 5_000, 65_536, 65_537, 66_000, size)
                        .filter(position -> position <= size)
                        .toArray();
        for (long position : some) {
            Proofs.Inclusion inclusion = proofs.inclusion(position, size);
            assertThat(inclusion.leaf()).isEqualTo(leaves.get((int) position - 1));
            assertThat(hex(inclusion.path())).isEqualTo(hex(tree.inclusion(position - 1)));
            assertThat(hex(proofs.consistency(position, size)))
                    .isEqualTo(hex(tree.consistency(position)));
        }
    }

    @Test
    void nothing_is_proved_of_what_is_not_there() {
        assertThatThrownBy(() -> proofs.inclusion(1, EVENTS + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(6, 5))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(0, 5))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE ledger_tile SET root = root",
                "DELETE FROM ledger_tile",
                "TRUNCATE ledger_tile"
            })
    void tiles_are_guarded_like_the_ledger(String statement) {
        assertThatThrownBy(() -> LEDGER.run(statement)).hasMessageContaining("insert-only");
    }

    private static List<String> hex(List<byte[]> hashes) {
        return hashes.stream().map(HexFormat.of()::formatHex).toList();
    }
}
