/** A party that is a pool of money by its name. */
export const CHINESE_FUND = /基金(?!会|公司|管理)|合伙企业|（有限合伙）$/;
