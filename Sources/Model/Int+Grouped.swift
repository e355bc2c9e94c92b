extension Int {
    /// The number with commas between thousands.
    package var grouped: String {
        let digits = Array(String(magnitude))
        let text = digits.indices.reduce(into: "") { text, index in
            if index > 0, (digits.count - index).isMultiple(of: 3) { text.append(",") }
            text.append(digits[index])
        }
        return self < 0 ? "-" + text : text
    }
}
