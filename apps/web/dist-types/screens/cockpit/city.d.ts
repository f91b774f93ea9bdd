export declare function CityScreen(): null;
//# sourceMappingURL=city.d.ts.map