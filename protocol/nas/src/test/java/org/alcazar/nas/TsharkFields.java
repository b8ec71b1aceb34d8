// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.alcazar.nas.element.Eui64;
import org.alcazar.nas.element.FiveGGuti;
import org.alcazar.nas.element.FiveGSTmsi;
import org.alcazar.nas.element.FiveGmmCause;
import org.alcazar.nas.element.Imei;
import org.alcazar.nas.element.Imeisv;
import org.alcazar.nas.element.ImsiSuci;
import org.alcazar.nas.element.MacAddress;
import org.alcazar.nas.element.MobileIdentity;
import org.alcazar.nas.element.NaiSuci;
import org.alcazar.nas.element.NoIdentity;
import org.alcazar.nas.element.Nssai;
import org.alcazar.nas.element.Suci;
import org.alcazar.nas.message.AuthenticationFailure;
import org.alcazar.nas.message.AuthenticationRequest;
import org.alcazar.nas.message.AuthenticationResult;
import org.alcazar.nas.message.DlNasTransport;
import org.alcazar.nas.message.FiveGmmMessage;
import org.alcazar.nas.message.FiveGmmStatus;
import org.alcazar.nas.message.IdentityRequest;
import org.alcazar.nas.message.IdentityResponse;
import org.alcazar.nas.message.RegistrationAccept;
import org.alcazar.nas.message.RegistrationReject;
import org.alcazar.nas.message.RegistrationRequest;
import org.alcazar.nas.message.SecurityModeCommand;
import org.alcazar.nas.message.SecurityModeComplete;
import org.alcazar.nas.message.ServiceAccept;
import org.alcazar.nas.message.ServiceReject;
import org.alcazar.nas.message.ServiceRequest;
import org.alcazar.nas.message.UeOriginatingDeregistrationRequest;
import org.alcazar.nas.message.UlNasTransport;
import org.alcazar.wire.Octets;
import org.jspecify.annotations.Nullable;

/** A message as tshark's fields, several values of one field after one another as it shows them. */
final class TsharkFields {

    private static final Set<String> MAPPED = Set.of("mm.message_type", "mm.5gmm_cause", "mm.type_id", "mm.suci.supi_fmt", "mm.suci.scheme_id",
            "mm.suci.msin", "e212.mcc", "e212.mnc", "mm.5gs_reg_type", "mm.sst", "mm.nas_sec_algo_enc", "mm.nas_sec_algo_ip",
            "mm.abba_contents", "dtap.rand", "dtap.autn", "mm.serv_type", "mm.pld_cont_type", "cmn.dnn");

    private final Map<String, String> fields = new LinkedHashMap<>();
    private final boolean open;

    private TsharkFields(boolean open) {
        this.open = open;
    }

    /** @param open whether tshark looks into NAS message containers: it does not in a protected message */
    static Map<String, String> of(FiveGmmMessage message, boolean open) {
        var fields = new TsharkFields(open);
        fields.read(message);
        return fields.fields;
    }

    static boolean isMapped(String field, FiveGmmMessage message) {
        // The DNN of a LADN indication is not looked into.
        return MAPPED.contains(field) && (!field.equals("cmn.dnn") || message instanceof UlNasTransport);
    }

    /** As a receiver reads it. */
    static String normalized(String field, String value) {
        return Arrays.stream(value.split("\\|")).map(one -> switch (field) {
            case "mm.5gmm_cause" -> Integer.toString(FiveGmmCause.of(Integer.parseInt(one)).value());
            default -> one;
        }).collect(Collectors.joining("|"));
    }

    private void read(FiveGmmMessage message) {
        put("mm.message_type", "0x" + Integer.toHexString(message.messageType().value()));
        switch (message) {
            case RegistrationRequest m -> {
                put("mm.5gs_reg_type", m.registrationType().kind().ordinal() + 1);
                identity(m.mobileIdentity());
                nssai(m.requestedNssai());
                container(m.nasMessageContainer());
            }
            case RegistrationAccept m -> {
                identity(m.guti());
                nssai(m.allowedNssai());
            }
            case RegistrationReject m -> cause(m.cause());
            case ServiceRequest m -> {
                put("mm.serv_type", m.serviceType().ordinal());
                identity(m.sTmsi());
                container(m.nasMessageContainer());
            }
            case ServiceAccept m -> {
                if (m.reactivationErrors() != null) {
                    m.reactivationErrors().forEach(error -> cause(error.cause()));
                }
            }
            case ServiceReject m -> cause(m.cause());
            case UeOriginatingDeregistrationRequest m -> identity(m.mobileIdentity());
            case IdentityRequest m -> put("mm.type_id", m.identityType().ordinal() + 1);
            case IdentityResponse m -> identity(m.mobileIdentity());
            case AuthenticationRequest m -> {
                put("mm.abba_contents", m.abba());
                put("dtap.rand", m.rand());
                put("dtap.autn", m.autn());
            }
            case AuthenticationResult m -> put("mm.abba_contents", m.abba());
            case AuthenticationFailure m -> cause(m.cause());
            case SecurityModeCommand m -> {
                put("mm.nas_sec_algo_enc", m.selectedAlgorithms().ciphering());
                put("mm.nas_sec_algo_ip", m.selectedAlgorithms().integrity());
                put("mm.abba_contents", m.abba());
            }
            case SecurityModeComplete m -> {
                identity(m.imeisv());
                container(m.nasMessageContainer());
            }
            case FiveGmmStatus m -> cause(m.cause());
            case UlNasTransport m -> {
                put("mm.pld_cont_type", m.payloadContainerType().value());
                if (m.snssai() != null) {
                    put("mm.sst", m.snssai().sst());
                }
                if (m.dnn() != null) {
                    put("cmn.dnn", m.dnn().name());
                }
            }
            case DlNasTransport m -> {
                put("mm.pld_cont_type", m.payloadContainerType().value());
                if (m.cause() != null) {
                    cause(m.cause());
                }
            }
            default -> {
            }
        }
    }

    private void container(@Nullable Octets container) {
        if (container != null && open) {
            read((FiveGmmMessage) Nas5gs.decode(container));
        }
    }

    private void cause(FiveGmmCause cause) {
        put("mm.5gmm_cause", cause.value());
    }

    private void nssai(@Nullable Nssai nssai) {
        if (nssai != null) {
            nssai.slices().forEach(slice -> put("mm.sst", slice.sst()));
        }
    }

    private void identity(@Nullable MobileIdentity identity) {
        if (identity == null) {
            return;
        }
        put("mm.type_id", switch (identity) {
            case NoIdentity none -> 0;
            case Suci suci -> 1;
            case FiveGGuti guti -> 2;
            case Imei imei -> 3;
            case FiveGSTmsi tmsi -> 4;
            case Imeisv imeisv -> 5;
            case MacAddress mac -> 6;
            case Eui64 eui -> 7;
        });
        switch (identity) {
            case NaiSuci suci -> put("mm.suci.supi_fmt", suci.format().ordinal());
            case ImsiSuci suci -> {
                put("mm.suci.supi_fmt", 0);
                put("e212.mcc", suci.plmn().mcc());
                put("e212.mnc", suci.plmn().mnc());
                put("mm.suci.scheme_id", suci.protectionScheme());
                if (suci.protectionScheme() == Suci.NULL_SCHEME) {
                    put("mm.suci.msin", suci.msin());
                }
            }
            default -> {
            }
        }
    }

    private void put(String field, @Nullable Object value) {
        if (value != null) {
            fields.merge(field, value.toString(), (before, after) -> before + "|" + after);
        }
    }
}
