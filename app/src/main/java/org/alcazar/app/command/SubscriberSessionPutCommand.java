// SPDX-License-Identifier: Apache-2.0
package org.alcazar.app.command;

import java.util.ArrayList;
import java.util.List;
import org.alcazar.app.core.Storage;
import org.alcazar.app.terminal.Terminal;
import org.alcazar.sbi.Ambr;
import org.alcazar.sbi.Arp;
import org.alcazar.sbi.BitRate;
import org.alcazar.sbi.Ipv4Addr;
import org.alcazar.sbi.Ipv6Prefix;
import org.alcazar.sbi.PduSessionType;
import org.alcazar.sbi.UpProtection;
import org.alcazar.sbi.UpSecurity;
import org.alcazar.sbi.udm.DnnConfiguration;
import org.alcazar.sbi.udm.DnnConfiguration.IpAddress;
import org.alcazar.sbi.udm.DnnConfiguration.PduSessionTypes;
import org.alcazar.sbi.udm.DnnConfiguration.SscModes;
import org.alcazar.sbi.udm.DnnConfiguration.SubscribedDefaultQos;
import org.alcazar.sbi.udm.SscMode;
import org.alcazar.udm.subscriber.SessionSubscription;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "put", description = "Says what subscribers get in a data network; in the place of what was said for the same subscriber and slice. "
        + "It counts for the next session.")
final class SubscriberSessionPutCommand extends StorageCommand {

    @Mixin
    private final SessionScope scope = new SessionScope();

    @Option(names = "--default", description = "It is the data network for a UE that names none.")
    private boolean isDefault;

    @Option(names = "--type", paramLabel = "TYPE", split = ",", defaultValue = "ipv4,ipv6,ipv4v6",
            description = "Session types: ipv4, ipv6, ipv4v6, unstructured, ethernet; the first is the default (default: ${DEFAULT-VALUE}).")
    private List<PduSessionType> types = List.of();

    @Option(names = "--uplink", paramLabel = "RATE", defaultValue = "1 Gbps", description = "Session AMBR (default: ${DEFAULT-VALUE}).")
    private String uplink = "";

    @Option(names = "--downlink", paramLabel = "RATE", defaultValue = "1 Gbps", description = "Session AMBR (default: ${DEFAULT-VALUE}).")
    private String downlink = "";

    @Option(names = "--5qi", paramLabel = "N", defaultValue = "9", description = "The default flow's 5QI (default: ${DEFAULT-VALUE}).")
    private int fiveQi;

    @Option(names = "--priority", paramLabel = "N", defaultValue = "8", description = "Its allocation priority, 1 to 15 (default: ${DEFAULT-VALUE}).")
    private int priority;

    @Option(names = "--integrity", paramLabel = "WORD",
            description = "User plane integrity: required, preferred or not_needed. With --confidentiality; without both the SMF's configuration counts.")
    private @Nullable UpProtection integrity;

    @Option(names = "--confidentiality", paramLabel = "WORD", description = "User plane ciphering, likewise.")
    private @Nullable UpProtection confidentiality;

    @Option(names = "--ip", paramLabel = "ADDRESS", description = "An address that is always this subscriber's: IPv4, or an IPv6 /64. May be said again.")
    private List<String> addresses = List.of();

    SubscriberSessionPutCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    int work(Storage storage) {
        try {
            if ((integrity == null) != (confidentiality == null)) {
                throw new CommandFailedException("--integrity and --confidentiality go together");
            }
            if (!addresses.isEmpty() && scope.supi() == null) {
                throw new CommandFailedException("--ip is for one subscriber: say --supi too");
            }
            storage.sessionSubscriptions().put(new SessionSubscription(scope.supi(), scope.slice(), scope.dnn(), isDefault, configuration()));
            terminal.line("put " + scope);
            return ExitCode.OK;
        } catch (IllegalArgumentException e) {
            throw new CommandFailedException(String.valueOf(e.getMessage()), e);
        }
    }

    private DnnConfiguration configuration() {
        var fixed = new ArrayList<IpAddress>();
        for (var address : addresses) {
            fixed.add(address.contains(":") ? new IpAddress(null, Ipv6Prefix.parse(address)) : new IpAddress(Ipv4Addr.parse(address), null));
        }
        return new DnnConfiguration(new PduSessionTypes(types.getFirst(), types.subList(1, types.size())),
                new SscModes(SscMode.SSC_MODE_1, List.of(SscMode.SSC_MODE_2)),
                new SubscribedDefaultQos(fiveQi, new Arp(priority, Arp.PreemptionCapability.NOT_PREEMPT, Arp.PreemptionVulnerability.PREEMPTABLE)),
                new Ambr(BitRate.parse(uplink), BitRate.parse(downlink)),
                integrity == null || confidentiality == null ? null : new UpSecurity(integrity, confidentiality), fixed);
    }
}
