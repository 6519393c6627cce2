package com.flashafrica.support.ledger.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Against the definitions of the RFC, and the vectors of the certificate-transparency project. */
class MerkleTreeTest {
    private static final int MOST = 1_000;
    private static final TreeHash HASH = new TreeHash();
    private static final List<byte[]> LEAVES =
            IntStream.range(0, MOST)
                    .mapToObj(i -> leaf(ByteBuffer.allocate(4).putInt(i).array()))
                    .toList();
    private static final List<byte[]> PUBLISHED =
            Stream.of(
                            "",
                            "00",
                            "10",
                            "2021",
                            "3031",
                            "40414243",
                            "5051525354555657",
                            "606162636465666768696a6b6c6d6e6f")
                    .map(hex -> leaf(HexFormat.of().parseHex(hex)))
                    .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    })
    void the_roots_are_those_that_were_published(int size, String root) {
        assertThat(frontier(PUBLISHED.subList(0, size)).root(HASH))
                .asHexString()
                .isEqualToIgnoringCase(root);
        assertThat(tree(PUBLISHED, size).root()).asHexString().isEqualToIgnoringCase(root);
    }

    @Test
    void the_proofs_are_those_that_were_published() {
        assertThat(hex(tree(PUBLISHED, 8).inclusion(0)))
                .containsExactly(
                        "96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                        "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                        "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4");
        assertThat(hex(tree(PUBLISHED, 8).consistency(6)))
                .containsExactly(
                        "0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                        "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0",
                        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7");
    }

    @Test
    void every_root_up_to_a_thousand_leaves_is_the_definition() {
        Frontier frontier = Frontier.EMPTY;
        for (int size = 1; size <= MOST; size++) {
            frontier = frontier.append(LEAVES.get(size - 1), HASH);
            byte[] root = Rfc6962.root(LEAVES.subList(0, size));
            assertThat(frontier.root(HASH)).isEqualTo(root);
            assertThat(tree(LEAVES, size).root()).isEqualTo(root);
            assertThat(Frontier.of(size, frontier.toBytes())).isEqualTo(frontier);
            assertThat(String.join("", hex(tree(LEAVES, size).frontier())))
                    .isEqualTo(HexFormat.of().formatHex(frontier.toBytes()));
        }
    }

    @Test
    void every_proof_is_the_definition_at_every_size_up_to_a_thousand() {
        for (int size = 1; size <= MOST; size += size < 130 ? 1 : 29) {
            MerkleTree tree = tree(LEAVES, size);
            List<byte[]> leaves = LEAVES.subList(0, size);
            for (int at = 0; at < size; at += 1 + size / 60) {
                assertThat(hex(tree.inclusion(at))).isEqualTo(hex(Rfc6962.path(at, leaves)));
                assertThat(hex(tree.consistency(at + 1)))
                        .isEqualTo(hex(Rfc6962.proof(at + 1, leaves)));
            }
        }
    }

    @Test
    void what_is_not_in_the_tree_has_no_proof() {
        MerkleTree tree = tree(LEAVES, 5);
        assertThatThrownBy(() -> tree.inclusion(5)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tree.consistency(6)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_frontier_has_one_hash_for_each_bit_of_its_size() {
        assertThatThrownBy(() -> Frontier.of(5, new byte[TreeHash.SIZE]))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(Frontier.of(5, new byte[2 * TreeHash.SIZE]).size()).isEqualTo(5);
    }

    private static MerkleTree tree(List<byte[]> leaves, int size) {
        return new MerkleTree(size, Rfc6962.nodes(leaves.subList(0, size)));
    }

    private static Frontier frontier(List<byte[]> leaves) {
        Frontier frontier = Frontier.EMPTY;
        for (byte[] leaf : leaves) {
            frontier = frontier.append(leaf, HASH);
        }
        return frontier;
    }

    private static List<String> hex(List<byte[]> hashes) {
        List<String> texts = new ArrayList<>();
        hashes.forEach(hash -> texts.add(HexFormat.of().formatHex(hash)));
        return texts;
    }

    private static byte[] leaf(byte[] data) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 0);
            return sha256.digest(data);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
