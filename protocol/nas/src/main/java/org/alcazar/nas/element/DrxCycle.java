// SPDX-License-Identifier: Apache-2.0
package org.alcazar.nas.element;

/** 5GS DRX parameters: the paging cycle in radio frames (TS 24.501 §9.11.3.2A); the ordinal is the coded value. */
public enum DrxCycle {
    NOT_SPECIFIED,
    T32,
    T64,
    T128,
    T256
}
