// SPDX-License-Identifier: Apache-2.0
package org.alcazar.upf.session;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.alcazar.pfcp.element.Cause;
import org.alcazar.pfcp.element.FTeid;
import org.alcazar.pfcp.element.FailedRuleId;
import org.alcazar.pfcp.element.FailedRuleId.RuleType;
import org.alcazar.pfcp.element.IeType;
import org.alcazar.pfcp.message.CreatePdr;
import org.alcazar.pfcp.message.CreatedPdr;
import org.alcazar.pfcp.message.Pdi;
import org.alcazar.pfcp.message.UpdatePdr;
import org.alcazar.pfcp.message.UpdatedPdr;
import org.alcazar.upf.forwarding.RuleFault;
import org.jspecify.annotations.Nullable;

/** Chooses the tunnels that the rules of one request want (TS 29.244 §5.5): the same for those with the same CHOOSE ID. */
final class TunnelChoice {

    private final Teids teids;
    private final @Nullable Inet4Address four;
    private final @Nullable Inet6Address six;
    private final Map<Integer, FTeid.Assigned> byChooseId = new HashMap<>();
    private final List<CreatedPdr> created = new ArrayList<>();
    private final List<UpdatedPdr> updated = new ArrayList<>();

    /** @param four this UPF's address on N3 and N9, if it has one of IPv4 */
    TunnelChoice(Teids teids, @Nullable Inet4Address four, @Nullable Inet6Address six) {
        this.teids = teids;
        this.four = four;
        this.six = six;
    }

    /** What the response says of new rules. */
    List<CreatedPdr> created() {
        return List.copyOf(created);
    }

    /** What the response says of changed rules. */
    List<UpdatedPdr> updated() {
        return List.copyOf(updated);
    }

    CreatePdr chosen(CreatePdr pdr) {
        var teid = choose(pdr.pdi(), pdr.pdrId());
        if (teid == null) {
            return pdr;
        }
        created.add(CreatedPdr.builder(pdr.pdrId()).localFTeids(List.of(teid)).build());
        return new CreatePdr(pdr.pdrId(), pdr.precedence(), with(pdr.pdi(), teid), pdr.outerHeaderRemoval(), pdr.farId(), pdr.urrIds(),
                pdr.qerIds(), pdr.activatePredefinedRules(), pdr.activationTime(), pdr.deactivationTime(), pdr.ueIpAddressPoolIdentity(),
                pdr.ratType(), pdr.others());
    }

    UpdatePdr chosen(UpdatePdr pdr) {
        var pdi = pdr.pdi();
        var teid = pdi == null ? null : choose(pdi, pdr.pdrId());
        if (pdi == null || teid == null) {
            return pdr;
        }
        updated.add(UpdatedPdr.builder(pdr.pdrId()).localFTeids(List.of(teid)).build());
        return new UpdatePdr(pdr.pdrId(), pdr.outerHeaderRemoval(), pdr.precedence(), with(pdi, teid), pdr.farId(), pdr.urrIds(),
                pdr.qerIds(), pdr.activatePredefinedRules(), pdr.deactivatePredefinedRules(), pdr.activationTime(), pdr.deactivationTime(),
                pdr.ratType(), pdr.others());
    }

    private FTeid.@Nullable Assigned choose(Pdi pdi, int pdrId) {
        return switch (pdi.localFTeid()) {
            case null -> null;
            case FTeid.Assigned given -> {
                checkOurs(given, pdrId);
                yield null;
            }
            case FTeid.Choose choice when choice.chooseId() != null ->
                    byChooseId.computeIfAbsent(choice.chooseId(), _ -> choose(choice, pdrId));
            case FTeid.Choose choice -> choose(choice, pdrId);
        };
    }

    private FTeid.Assigned choose(FTeid.Choose choice, int pdrId) {
        boolean wantsFour = choice.ipv4() && four != null;
        boolean wantsSix = choice.ipv6() && six != null;
        if (!wantsFour && !wantsSix) {
            throw fault(pdrId, "no address of the family wanted");
        }
        return new FTeid.Assigned(Integer.toUnsignedLong(teids.choose()), wantsFour ? four : null, wantsSix ? six : null);
    }

    /** A CP function may give tunnels out itself, at addresses that are ours. */
    private void checkOurs(FTeid.Assigned teid, int pdrId) {
        if (teid.teid() == 0 || teid.ipv4() != null && !teid.ipv4().equals(four) || teid.ipv6() != null && !teid.ipv6().equals(six)) {
            throw fault(pdrId, "a tunnel at another's address");
        }
    }

    private static RuleFault fault(int pdrId, String message) {
        return new RuleFault(Cause.INVALID_F_TEID_ALLOCATION_OPTION, IeType.F_TEID, new FailedRuleId(RuleType.PDR, pdrId), message);
    }

    private static Pdi with(Pdi pdi, FTeid teid) {
        return new Pdi(pdi.sourceInterface(), teid, pdi.networkInstance(), pdi.ueIpAddresses(), pdi.trafficEndpointIds(), pdi.sdfFilters(),
                pdi.applicationId(), pdi.ethernetPduSessionInformation(), pdi.ethernetPacketFilters(), pdi.qfis(), pdi.framedRoutes(),
                pdi.framedRouting(), pdi.framedIpv6Routes(), pdi.sourceInterfaceType(), pdi.others());
    }
}
