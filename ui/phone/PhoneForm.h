#pragma once

#include "models/phone/PhoneScenario.h"
#include "ui/phone/PhoneSession.h"

#include <QHash>
#include <QList>
#include <QWidget>

class QBoxLayout;
class QComboBox;

namespace numauth::ui {

class AppChoice;
class Chip;
class DockHead;
class FormRow;

/// Everything that can be set on the phone, by group, as the table of fields says; page and device
/// beside the app's settings; scenarios that set several at once.
class PhoneForm : public QWidget
{
    Q_OBJECT

public:
    /// \p session must outlive the form.
    PhoneForm(PhoneSession &session, const QList<phone::BuiltInScenario> &scenarios,
              QWidget *parent = nullptr);

    AppChoice *app() const { return m_app; }
    /// The editor of a field: ToggleSwitch, SegmentedGroup, QComboBox or QLineEdit.
    QWidget *editor(const QString &field) const { return m_editors.value(field); }

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addGroup(const phone::FieldGroup &group, QBoxLayout *layout);
    void addField(const phone::PhoneField &field, QBoxLayout *layout);
    QWidget *makeEditor(const phone::PhoneField &field);
    QWidget *makeSwitch(const phone::PhoneField &field);
    QWidget *makeSegments(const phone::PhoneField &field);
    QWidget *makeCombo(const phone::PhoneField &field);
    QWidget *makeLine(const phone::PhoneField &field);
    void addPageRows(QBoxLayout *layout);
    void addScenarios(const QList<phone::BuiltInScenario> &scenarios, QBoxLayout *layout);
    void showState();
    void showPages();
    void showValue(const phone::PhoneField &field, const QString &value);
    void retranslate();
    void retranslateField(const phone::PhoneField &field);

    PhoneSession &m_session;
    QList<phone::BuiltInScenario> m_scenarios;
    QHash<QString, QWidget *> m_editors;
    QHash<QString, FormRow *> m_rows;
    QHash<QString, DockHead *> m_heads;
    QList<Chip *> m_chips;
    QComboBox *m_page;
    QComboBox *m_device;
    AppChoice *m_app;
    FormRow *m_pageRow = nullptr;
    FormRow *m_deviceRow = nullptr;
    DockHead *m_scenarioHead = nullptr;
};

} // namespace numauth::ui
