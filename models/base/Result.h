#pragma once

#include <QString>

#include <optional>
#include <type_traits>
#include <utility>
#include <variant>

namespace numauth {

/// Why something from outside (a file, the network, the user's input) could not be used.
struct Error
{
    /// What kind of failure it is; the command line derives its exit code from it.
    enum class Code {
        Usage,       ///< the caller asked for something that does not exist
        Unreadable,  ///< the input cannot be opened or read
        Malformed,   ///< the input is not what it claims to be, or is cut off
        Unsupported, ///< the input is valid but newer or other than this version handles
        Environment, ///< network, port, locked vault, missing permission
        Cancelled,   ///< the user stopped it
        Internal     ///< a defect of this program
    };

    Code code = Code::Internal;
    /// One translated sentence that says what is wrong, where, and what to do.
    QString message;
    /// Untranslated path, offset or status for the log. Never a secret.
    QString detail = {};

    friend bool operator==(const Error &, const Error &) = default;
};

/// A value or the Error that prevented it, with the observers of std::expected.
template<class T = void>
class [[nodiscard]] Result
{
public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool hasValue() const { return m_state.index() == 0; }
    explicit operator bool() const { return hasValue(); }

    /// Undefined when there is no value: check first.
    const T &value() const & { return *std::get_if<0>(&m_state); }
    T &value() & { return *std::get_if<0>(&m_state); }
    T &&value() && { return std::move(*std::get_if<0>(&m_state)); }
    const T &operator*() const & { return value(); }
    T &operator*() & { return value(); }
    T &&operator*() && { return std::move(*this).value(); }
    const T *operator->() const { return &value(); }
    T *operator->() { return &value(); }

    T valueOr(T fallback) const { return hasValue() ? value() : std::move(fallback); }

    /// Undefined when there is a value.
    const Error &error() const & { return *std::get_if<1>(&m_state); }
    Error &&error() && { return std::move(*std::get_if<1>(&m_state)); }

private:
    std::variant<T, Error> m_state;
};

/// Success, or the Error that prevented it.
template<>
class [[nodiscard]] Result<void>
{
public:
    Result() = default;
    Result(Error error) : m_error(std::move(error)) {}

    bool hasValue() const { return !m_error.has_value(); }
    explicit operator bool() const { return hasValue(); }
    const Error &error() const & { return *m_error; }
    Error &&error() && { return std::move(*m_error); }

private:
    std::optional<Error> m_error;
};

} // namespace numauth
