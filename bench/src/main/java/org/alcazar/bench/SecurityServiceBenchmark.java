// SPDX-License-Identifier: Apache-2.0
package org.alcazar.bench;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.alcazar.crypto.Secret;
import org.alcazar.crypto.agreement.KeyAgreementGroup;
import org.alcazar.crypto.kdf.KeyExchange;
import org.alcazar.crypto.kdf.SecurityServiceKeys;
import org.alcazar.crypto.kdf.SecurityServiceKeys.SmKeyInput;
import org.alcazar.crypto.kdf.ServingNetworkName;
import org.alcazar.crypto.kdf.SessionBinding;
import org.alcazar.ondemand.CapabilityBlock;
import org.alcazar.ondemand.KeyShare;
import org.alcazar.ondemand.Operation;
import org.alcazar.ondemand.SecurityServiceMessage;
import org.alcazar.ondemand.SecurityServiceMessages;
import org.alcazar.wire.Octets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What on-demand security services derive and say, without key agreement itself. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class SecurityServiceBenchmark {

    private static final String SUPI = "imsi-001010000000001";

    private final ServingNetworkName network = ServingNetworkName.of("001", "01");
    private final Secret key = Secret.wrap(new byte[32]);
    private final Secret z = Secret.wrap(new byte[64]);
    private final SmKeyInput input = new SmKeyInput(SUPI, new UUID(1, 2), new SessionBinding(5, Octets.of(1), "internet"),
            Octets.wrap(new byte[32]), Octets.wrap(new byte[32]));
    private final KeyExchange exchange = new KeyExchange(Octets.wrap(new byte[6]), Octets.wrap(new byte[6]),
            List.of(KeyAgreementGroup.X25519MLKEM768), KeyAgreementGroup.X25519MLKEM768, Octets.wrap(new byte[1216]), Octets.wrap(new byte[1120]));
    private final SecurityServiceMessage offer = new SecurityServiceMessage(1, new Operation.KeyShareOffer(
            new KeyShare(KeyAgreementGroup.X25519MLKEM768, Octets.wrap(new byte[1216])), List.of(KeyAgreementGroup.X25519MLKEM768),
            CapabilityBlock.AWARE, 1, null));

    /** TH of a hybrid exchange and the K_AMF' under it. */
    @Benchmark
    public Secret kAmfPrime() {
        return SecurityServiceKeys.kAmfPrime(key, z, exchange.mmTranscriptHash(SUPI, network, 0, 1));
    }

    @Benchmark
    public Secret kSm() {
        return SecurityServiceKeys.kSm(key, input);
    }

    @Benchmark
    public Secret deviceExporter() {
        return SecurityServiceKeys.deviceExporter(key);
    }

    @Benchmark
    public SecurityServiceMessage encodeAndDecodeAnOffer() {
        return SecurityServiceMessages.decode(SecurityServiceMessages.encode(offer));
    }
}
