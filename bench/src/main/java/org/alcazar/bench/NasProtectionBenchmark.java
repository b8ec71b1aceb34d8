// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.concurrent.TimeUnit;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.algorithm.Ciphering;
import org.alcazar.crypto.algorithm.CipheringAlgorithm;
import org.alcazar.crypto.algorithm.IntegrityAlgorithm;
import org.alcazar.nas.NasProtection;
import org.alcazar.nas.Unprotected;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.wire.Octets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Protection of NAS with NIA2 and NEA2. A message is taken once, so that unprotecting is what both ends cost beyond protecting. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class NasProtectionBenchmark {

    private final UlNasTransport message = Messages.uplink();
    private NasProtection ue = end(NasProtection.End.UE);
    private NasProtection amf = end(NasProtection.End.AMF);

    /** COUNTs are used up in some seconds. */
    @Setup(Level.Iteration)
    public void begin() {
        ue = end(NasProtection.End.UE);
        amf = end(NasProtection.End.AMF);
    }

    @Benchmark
    public Octets protect() {
        return ue.protect(message);
    }

    @Benchmark
    public Unprotected protectAndUnprotect() {
        var outcome = amf.unprotect(ue.protect(message));
        if (!(outcome instanceof Unprotected.Verified)) {
            throw new IllegalStateException(outcome.toString());
        }
        return outcome;
    }

    private static NasProtection end(NasProtection.End end) {
        return new NasProtection(end, Ciphering.NAS_3GPP, IntegrityAlgorithm.NIA2, Secret.wrap(new byte[16]), CipheringAlgorithm.NEA2,
                Secret.wrap(new byte[16]));
    }
}
