package org.clairevoie.events;

public enum Understood { YES, NO, UNSURE, NOT_ASKED }
