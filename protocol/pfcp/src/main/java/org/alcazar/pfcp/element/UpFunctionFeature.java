// SPDX-License-Identifier: Apache-2.0
package org.alcazar.pfcp.element;

/** What a UP function supports, by the names of the standard and in the order of the bits (TS 29.244 §8.2.25). */
public enum UpFunctionFeature implements Flag {

    BUCP, DDND, DLBD, TRST, FTUP, PFDM, HEEU, TREU, EMPU, PDIU, UDBC, QUOAC, TRACE, FRRT, PFDE, EPFAR, DPDRA, ADPDP,
    UEIP, SSET, MNOP, MTE, BUNDL, GCOM, MPAS, RTTL, VTIME, NORP, IPTV, IP6PL, TSCU, MPTCP, ATSSS_LL, QFQM, GPQM,
    MT_EDT, CIOT, ETHAR, DDDS, RDS, RTTWP, QUASF, NSPOC, L2TP, UPBER, RESPS, IPREP, DNSTS, DRQOS, MBSN4, PSUPRM, EPPPI,
    RATP, UPIDP;

    @Override
    public int bit() {
        return ordinal();
    }

    @Override
    public int octets() {
        return 2;
    }
}
