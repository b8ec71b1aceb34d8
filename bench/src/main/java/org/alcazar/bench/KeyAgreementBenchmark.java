// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.EphemeralKey;
import org.alcazar.crypto.agreement.EphemeralKey.Response;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.wire.Octets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Key agreement by group: what the network does of it where the UE begins ({@link #respond}), and both ends together. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class KeyAgreementBenchmark {

    @Param
    private KeyAgreementGroup group = KeyAgreementGroup.X25519;

    private final RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    private Octets initiatorValue = Octets.EMPTY;

    @Setup
    public void begin() {
        initiatorValue = EphemeralKey.initiate(group, random).publicValue();
    }

    @Benchmark
    public EphemeralKey initiate() {
        return EphemeralKey.initiate(group, random);
    }

    @Benchmark
    public Response respond() {
        return answered(initiatorValue);
    }

    @Benchmark
    public Secret initiateRespondAndAgree() {
        var key = EphemeralKey.initiate(group, random);
        return Objects.requireNonNull(key.agree(answered(key.publicValue()).publicValue()));
    }

    private Response answered(Octets value) {
        return Objects.requireNonNull(EphemeralKey.respond(group, value, random));
    }
}
