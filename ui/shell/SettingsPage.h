#pragma once

#include <QStringList>
#include <QWidget>

namespace numauth::shell {

/// One page of the settings. Changes apply at once.
class SettingsPage : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// `general`, `keys`, …
    virtual QString id() const = 0;
    virtual QString iconName() const = 0;
    virtual QString title() const = 0;
    /// The words by which the search of the settings finds this page.
    virtual QStringList searchWords() const = 0;
    virtual bool hasDefaults() const { return true; }
    virtual void restoreDefaults() {}
};

} // namespace numauth::shell
