#pragma once

#include "ui/consent/DeviceLibraryModel.h"
#include "ui/widgets/Dialog.h"

#include <QHash>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace numauth::ui {

class FormRow;
class Label;
class SearchField;
class TableView;

/// Edits a DeviceLibrary: all devices with ticks and shares at the left, the chosen own device at
/// the right. Nothing is written; whoever opened it takes file() when it is accepted.
class DeviceLibraryDialog : public Dialog
{
    Q_OBJECT

public:
    DeviceLibraryDialog(const consent::DeviceTable &known, const consent::DeviceFile &file,
                        QWidget *parent = nullptr);

    const consent::DeviceFile &file() const { return m_library.file(); }
    DeviceLibrary &library() { return m_library; }
    /// Chooses the device \p id in the list.
    void choose(const QString &id);
    /// An error that came from writing the file.
    void showError(const QString &sentence);

private:
    QWidget *makeList();
    QWidget *makeForm();
    QWidget *makeFoot();
    void addField(QLayout *layout, const QString &name, const QString &label);
    QString chosenId() const;
    QString newName() const;
    void add(consent::Platform platform);
    void duplicate();
    void commit(const QString &name);
    void readPasted();
    void addSet();
    void refreshSets();
    void refresh();

    DeviceLibrary m_library;
    DeviceLibraryModel *m_model;
    SearchField *m_search;
    QComboBox *m_set;
    TableView *m_table;
    QHash<QString, QLineEdit *> m_edits;
    QHash<QString, FormRow *> m_rows;
    QPlainTextEdit *m_pasted;
    QPushButton *m_read;
    QPushButton *m_remove;
    QPushButton *m_duplicate;
    QPushButton *m_removeSet;
    Label *m_note;
    Label *m_error;
};

} // namespace numauth::ui
