package com.flashafrica.support.benchmarks.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class HeapInfoTest {
    @Test
    void the_used_part_of_the_heap_is_read_whatever_the_collector() {
        assertThat(
                        HeapInfo.usedBytes(
                                """
                                12345:
                                 garbage-first heap   total reserved 786432K, committed 262144K, used 143360K [0x0, 0x1)
                                  region size 1M, 3 young (3M)
                                """))
                .isEqualTo(143_360L << 10);
        assertThat(HeapInfo.usedBytes("77:\n ZHeap           used 120M, capacity 256M\n"))
                .isEqualTo(120L << 20);
    }

    @Test
    void what_is_no_answer_is_not_taken_for_one() {
        assertThatThrownBy(() -> HeapInfo.usedBytes("no such process"))
                .isInstanceOf(IllegalStateException.class);
    }
}
