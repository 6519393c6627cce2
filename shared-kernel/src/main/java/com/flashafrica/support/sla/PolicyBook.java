package com.flashafrica.support.sla;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policies that are in force, in the order they are tried. A retired policy is simply not in
 * it; what it promised stays with whoever it was promised to. Immutable.
 */
public final class PolicyBook {
    private static final Comparator<SlaPolicy> AS_TRIED =
            Comparator.comparingInt(SlaPolicy::order).thenComparing(SlaPolicy::key);

    private final List<SlaPolicy> policies;

    private PolicyBook(Stream<SlaPolicy> policies) {
        this.policies = policies.sorted(AS_TRIED).toList();
    }

    /** A key given twice counts as given last. */
    public static PolicyBook of(Collection<SlaPolicy> policies) {
        PolicyBook book = new PolicyBook(Stream.empty());
        for (SlaPolicy policy : policies) {
            book = book.with(policy);
        }
        return book;
    }

    /** With this version instead of any other of its key. */
    public PolicyBook with(SlaPolicy policy) {
        return new PolicyBook(Stream.concat(allBut(policy.key()), Stream.of(policy)));
    }

    /** With that policy retired. */
    public PolicyBook without(String key) {
        return new PolicyBook(allBut(key));
    }

    /** The first that takes the subject, by order, then by key; if none does, no clock runs. */
    public Optional<SlaPolicy> match(SlaSubject subject) {
        return policies.stream().filter(policy -> policy.match().takes(subject)).findFirst();
    }

    /** In the order they are tried. */
    public List<SlaPolicy> inForce() {
        return policies;
    }

    private Stream<SlaPolicy> allBut(String key) {
        return policies.stream().filter(policy -> !policy.key().equals(key));
    }
}
