package dev.weighin.core;

/**
 * One line of an order, priced in cents.
 *
 * @param id from 1 on
 * @param name what it is
 * @param price the price of one, in cents
 * @param quantity how many
 * @param total {@code price * quantity * m}, in cents
 */
public record Item(int id, String name, int price, int quantity, long total) {}
